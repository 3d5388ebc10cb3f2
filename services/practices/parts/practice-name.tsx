import { Fragment } from 'react';

/** Letters of Northern Sami that Norwegian does not have. */
const samiLetters = /[áčđŋšŧž]/i;

/** The name of a practice or a place. Some have a Sami and a Norwegian name, `… / …`: each gets its own `lang`. */
export function PracticeName({ name }: { name: string }) {
  const parts = name.split(' / ');
  return (
    <span>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' / '}
          <span lang={samiLetters.test(part) ? 'se' : 'nb'}>{part}</span>
        </Fragment>
      ))}
    </span>
  );
}
