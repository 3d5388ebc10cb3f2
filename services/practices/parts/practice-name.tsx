import { Fragment } from 'react';
import type { SoughtWord } from '@/services/practices/word-match';
import { Marked } from './marked';

/** Letters of Northern Sami that Norwegian does not have. */
const samiLetters = /[áčđŋšŧž]/i;

/**
 * The name of a practice or a place. Some have a Sami and a Norwegian name, `… / …`: each gets its own `lang`. Words that
 * were searched for are marked.
 */
export function PracticeName({ name, sought = [] }: { name: string; sought?: SoughtWord[] }) {
  const parts = name.split(' / ');
  return (
    <span>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' / '}
          <span lang={samiLetters.test(part) ? 'se' : 'nb'}>
            <Marked text={part} sought={sought} />
          </span>
        </Fragment>
      ))}
    </span>
  );
}
