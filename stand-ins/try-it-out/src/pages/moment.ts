/** Times as people read them, in Oslo. */
import { type Html, html } from 'stand-in-kit/pages/html';

const format = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'Europe/Oslo',
});

/** An instant, in seconds since 1970. */
export function moment(seconds: number): Html {
  const instant = new Date(seconds * 1000);
  return html`<time datetime="${instant.toISOString()}">${format.format(instant)}</time>`;
}

const unit = (count: number, name: string) => `${count} ${name}${count === 1 ? '' : 's'}`;

/** So many seconds in words: `3 minutes 5 seconds`. */
export function duration(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return unit(rest, 'second');
  return rest === 0 ? unit(minutes, 'minute') : `${unit(minutes, 'minute')} ${unit(rest, 'second')}`;
}
