/**
 * The answer to a form without scripts that met a fault: a page that says so, and holds what was sent. A redirect would lose
 * it. Only the citizen sends it again; no address and no line of the log holds any of it.
 */
import type { IncomingMessage } from 'node:http';
import type { Locale } from '@/lib/i18n/routing';
import type { GivenBack } from '../posted-form';
import { catalogues, html, linkToOpen, localeOf, plainHeaders, plainPage, type Words } from './plain-page';
import type { SecurityHeaders } from './refuse';
import { escaped, resendForm } from './resend-form';

/** 500 and not 503: some proxies send again by themselves what was answered with that. */
const statuses = { fault: 500, tooLong: 413 } as const;

/** What the page says. A form that may have been done says so; one that was to log out says that it may not have. */
function saying(locale: Locale, { why, isLogout }: GivenBack, instead: string) {
  const { problem, busy, form } = catalogues[locale];
  const still = isLogout ? problem.stillIn : '';
  if (why === 'tooLong') return { title: form.errorSummary, lead: form.keep.tooLong, items: [busy.sent, still] };
  return { title: problem.title, lead: problem.ours, items: [problem.givenBack, still, instead] };
}

/** The form, a way to log out all the same, and the reference to read aloud. */
async function below(request: IncomingMessage, locale: Locale, { reference, texts, isLogout }: GivenBack) {
  const { problem, layout, form } = catalogues[locale];
  const sent = await resendForm(request, { button: problem.again, texts, label: form.wrote });
  const logOut = `<p class="more"><a href="/oauth2/logout">${escaped(layout.logOut)}</a></p>`;
  const told = reference ? `<p class="more">${escaped(problem.reference)}: <strong>${reference}</strong></p>` : '';
  return `${sent ?? linkToOpen(locale)}${isLogout ? logOut : ''}${told}`;
}

type Options = { words: Words; securityHeaders: SecurityHeaders };

/** Makes the answers. */
export function givenBackAnswers({ words: { urgent, instead }, securityHeaders }: Options) {
  const secure = Object.fromEntries(securityHeaders);
  return async (request: IncomingMessage, givenBack: GivenBack) => {
    const locale = localeOf(request);
    const said = saying(locale, givenBack, instead(locale));
    const body = plainPage(locale, {
      ...said,
      pressed: await below(request, locale, givenBack),
      urgent: urgent(locale),
    });
    return { status: statuses[givenBack.why], body, headers: { ...secure, ...html, ...plainHeaders(body) } };
  };
}
