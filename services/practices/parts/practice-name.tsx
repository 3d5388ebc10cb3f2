import { Fragment } from 'react';

/** Letters that Northern Sami has and Norwegian has not. */
const samiLetters = /[áčđŋšŧž]/i;

/** A name of a practice or a place, each part in its own language: some have one in Sami and one in Norwegian, `… / …`. */
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
