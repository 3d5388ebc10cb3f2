import { Fragment } from 'react';

/** Letters that Northern Sami has and Norwegian has not. */
const samiLetters = /[áčđŋšŧž]/i;

/** A practice's name, each part in its own language: some are named in Sami and Norwegian, `… / …`. */
export function PracticeName({ name }: { name: string }) {
  return name.split(' / ').map((part, index) => (
    <Fragment key={part}>
      {index > 0 && ' / '}
      <span lang={samiLetters.test(part) ? 'se' : 'nb'}>{part}</span>
    </Fragment>
  ));
}
