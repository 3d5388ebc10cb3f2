/** Answers to requests that the portal does not take up: what is wrong, the next step, and whom to call, in four languages. */
import en from '@/lib/i18n/catalogues/en.json' with { type: 'json' };
import nb from '@/lib/i18n/catalogues/nb.json' with { type: 'json' };
import nn from '@/lib/i18n/catalogues/nn.json' with { type: 'json' };
import se from '@/lib/i18n/catalogues/se.json' with { type: 'json' };
import { type Locale, locales } from '@/lib/i18n/routing';

/** Each refusal with its status. https://www.rfc-editor.org/rfc/rfc9110#section-15.5 */
const statuses = {
  unreadable: 400,
  foreign: 403,
  missing: 404,
  method: 405,
  slow: 408,
  formGone: 409,
  tooLarge: 413,
  encoding: 415,
  expectation: 417,
  headers: 431,
} as const;

export type Refusal = keyof typeof statuses;

/** The only methods that any page, route or file of the portal answers. */
export const methods = ['GET', 'HEAD', 'POST'];

const texts = { nb, nn, se, en };

function sentences(refusal: Refusal, locale: Locale): string {
  const { tooLarge, unreadable, again } = texts[locale].refused;
  const isLarge = refusal === 'tooLarge' || refusal === 'headers';
  return `${isLarge ? tooLarge : unreadable} ${again}`;
}

/** The whole answer. `urgent` says whom to call when it cannot wait; the server adds its security headers. */
export function refusalAnswer(refusal: Refusal, urgent: (locale: Locale) => string) {
  const paragraphs = locales.map((locale) => `${sentences(refusal, locale)} ${urgent(locale)}`.trim());
  return {
    status: statuses[refusal],
    body: `${paragraphs.join('\n')}\n`,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      ...(refusal === 'method' ? { Allow: methods.join(', ') } : {}),
    },
  };
}
