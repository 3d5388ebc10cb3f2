import { type Html, html } from '../../fake-idporten/html';
import { paths } from '../paths';
import { page } from './page';

/** A login that did not succeed; the reason is technical, for developers. */
export function failedPage(reason: string): Html {
  return page('Not logged in', html`<p>${reason}</p><p><a href="${paths.front}">Start again</a></p>`);
}
