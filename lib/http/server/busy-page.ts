/**
 * The page for whom the portal has no room: what to do, and whom to call, in the citizen's language. Made at start-up, but
 * where it holds a form that was sent.
 */
import type { IncomingMessage } from 'node:http';
import { busyHeader } from '@/lib/forms/busy-header';
import { type Locale, locales } from '@/lib/i18n/routing';
import { catalogues, html, linkToOpen, localeOf, plainHeaders, plainPage, type Words } from './plain-page';
import { resendForm } from './resend-form';

/** The page, with these sentences and what to press: a link to its own address, or a form that sends what was sent. */
function page(locale: Locale, { urgent, instead }: Words, said: string, pressed: string) {
  const { title, why, wait, kept } = catalogues[locale].busy;
  const items = [wait, said, kept, instead(locale)];
  return plainPage(locale, { title, lead: why, items, pressed, urgent: urgent(locale) });
}

const pageToOpen = (locale: Locale, words: Words) => ({
  body: page(locale, words, '', linkToOpen(locale)),
  headers: html,
});

async function pageToSend(request: IncomingMessage, words: Words) {
  const locale = localeOf(request);
  const { busy, problem } = catalogues[locale];
  const form = await resendForm(request, { button: problem.retry });
  return form && { body: page(locale, words, busy.sent, form), headers: html };
}

/** What Next's scripts take for an action that did nothing: the form stays as it is (`components/form/send-action.ts`). */
const nothingDone = Buffer.from('0:{"a":"$undefined"}\n');

/** For the scripts of a page that send its form: they show the sentence, and keep what was typed. */
const scriptAnswer = (locale: Locale, { urgent, instead }: Words) => {
  const { why, held } = catalogues[locale].busy;
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
    return { status: 503, body, headers: { ...headers, 'Retry-After': seconds, ...plainHeaders(body) } };
  };
}
