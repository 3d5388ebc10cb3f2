/**
 * The page for whom the portal has no room: what to do, and whom to call, in the citizen's language. No script, font or
 * further request, and a policy that allows its own style alone. Made at start-up, but where it holds a form that was sent.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { busyHeader } from '@/lib/forms/busy-header';
import en from '@/lib/i18n/catalogues/en.json' with { type: 'json' };
import nb from '@/lib/i18n/catalogues/nb.json' with { type: 'json' };
import nn from '@/lib/i18n/catalogues/nn.json' with { type: 'json' };
import se from '@/lib/i18n/catalogues/se.json' with { type: 'json' };
import { citizenLocale } from '@/lib/i18n/citizen-locale';
import { type Locale, languageCookie, localeOfPath, locales } from '@/lib/i18n/routing';
import { cookieIn } from '../cookie-header';
import { busyStyle } from './busy-style';
import { escaped, resendForm } from './resend-form';

const texts = { nb, nn, se, en };

/** What the page says of the services: whom to call when it cannot wait, and how to do the same without the portal. */
export type Words = { urgent: (locale: Locale) => string; instead: (locale: Locale) => string };

const logo =
  '<svg width="32" height="40" viewBox="0 0 32 40" aria-hidden="true"><path fill="#fff" d="M0 16a16 16 0 0 1 32 0v22a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2z"/><circle cx="20.5" cy="15" r="5.5" fill="#f8c8b1"/><path fill="#002942" d="M5 36V29l7.5-11 5 7 3-4L27 30v6z"/></svg>';

/** Each telephone number as a link: three or six digits. */
const withLinks = (text: string) =>
  escaped(text).replace(/\b\d{3}(?: \d{3})?\b/g, (number) => `<a href="tel:${number.replace(' ', '')}">${number}</a>`);

/** Nothing but this page's own style may be loaded. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(busyStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The page, with these sentences and what to press: a link to its own address, or a form that sends what was sent. */
const page = (locale: Locale, { urgent, instead }: Words, said: string, pressed: string) => {
  const { busy, layout } = texts[locale];
  const items = [busy.wait, said, busy.kept, instead(locale)]
    .filter(Boolean)
    .map((text) => `<li>${escaped(text)}</li>`);
  return Buffer.from(`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="theme-color" media="(prefers-color-scheme: dark)" content="#001f35">
<meta name="theme-color" content="#002942">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex"><title>${escaped(busy.title)} – ${escaped(layout.service)}</title>
<style>${busyStyle}</style></head>
<body><header><p class="wrap">${logo}${escaped(layout.service)}</p></header>
<main class="wrap"><h1>${escaped(busy.title)}</h1><p class="lead">${escaped(busy.why)}</p>
<ul>${items.join('')}</ul>
${pressed}
<p class="urgent">${withLinks(urgent(locale))}</p></main></body>
</html>
`);
};

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const pageToOpen = (locale: Locale, words: Words) => ({
  body: page(locale, words, '', `<a class="again" href="">${escaped(texts[locale].problem.retry)}</a>`),
  headers: html,
});

async function pageToSend(request: IncomingMessage, words: Words) {
  const locale = localeOf(request);
  const form = await resendForm(request, texts[locale].problem.retry);
  return form && { body: page(locale, words, texts[locale].busy.sent, form), headers: html };
}

const localeOf = ({ url = '', headers }: IncomingMessage): Locale =>
  localeOfPath(url) ??
  citizenLocale(cookieIn(headers.cookie ?? null, languageCookie), headers['accept-language'] ?? null);

/** What Next's scripts take for an action that did nothing: the form stays as it is (`components/form/send-action.ts`). */
const nothingDone = Buffer.from('0:{"a":"$undefined"}\n');

/** For the scripts of a page that send its form: they show the sentence, and keep what was typed. */
const scriptAnswer = (locale: Locale, { urgent, instead }: Words) => {
  const { why, held } = texts[locale].busy;
  const sentence = [why, held, instead(locale), urgent(locale)].filter(Boolean).join(' ');
  return {
    body: nothingDone,
    headers: { 'Content-Type': 'text/x-component', [busyHeader]: encodeURIComponent(sentence) },
  };
};

const inEach = <Value>(make: (locale: Locale) => Value) =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, Value>;

/** Makes the answers in 503. `seconds`: when to try again. */
export function busyAnswers(words: Words, seconds: number) {
  const pages = inEach((locale) => pageToOpen(locale, words));
  const toScripts = inEach((locale) => scriptAnswer(locale, words));
  return async (request: IncomingMessage) => {
    const isScript = request.headers['next-action'] !== undefined;
    const ready = (isScript ? toScripts : pages)[localeOf(request)];
    const { body, headers } = (!isScript && (await pageToSend(request, words))) || ready;
    return {
      status: 503,
      body,
      headers: {
        ...headers,
        'Content-Length': body.length,
        'Retry-After': seconds,
        'Cache-Control': 'no-store',
        'Content-Security-Policy': policy,
      },
    };
  };
}
