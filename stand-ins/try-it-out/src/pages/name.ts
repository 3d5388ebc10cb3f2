/** Long names are broken where people would break them. */
import { type Html, html } from 'stand-in-kit/pages/html';

/** The name of a claim or parameter, which may break after a dot or an underscore. */
export function nameOf(name: string): Html {
  return html`<code>${name.split(/(?<=[._])/).map((part, i) => html`${i > 0 && html`<wbr>`}${part}`)}</code>`;
}
