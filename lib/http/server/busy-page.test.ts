/** The page and the sentence for whom the portal has no room: in the citizen's language, with whom to call. */
import { createHash } from 'node:crypto';
import { busyHeader } from '@/lib/forms/busy-header';
import { locales } from '@/lib/i18n/routing';
import { catalogue } from '@/scripts/testing/catalogue';
import { insteadLine, urgentLine } from '@/services/services';
import { busyAnswers } from './busy-page';

const answerTo = busyAnswers({ urgent: urgentLine, instead: insteadLine }, 60);
const pageFor = (url: string, headers: Record<string, string> = {}) => answerTo({ url, headers }).body.toString();

test.each(locales)('the page in %s says what to do, whom to call, and nothing else is loaded', (locale) => {
  const { status, body, headers } = answerTo({ url: `/${locale}/appointments?x=1`, headers: {} });
  const page = body.toString();
  expect({ status, ...headers }).toMatchObject({ status: 503, 'Retry-After': 60, 'Cache-Control': 'no-store' });
  expect(page).toContain(`<html lang="${locale}">`);
  const { title, why, wait, kept } = catalogue(locale).busy;
  for (const said of [title, why, wait, kept, insteadLine(locale)]) expect(page).toContain(said);
  for (const number of ['113', '116117']) expect(page).toContain(`href="tel:${number}"`);
  expect(page).not.toMatch(/<script|src=|@import|url\(|<link/);
  expect(body.length).toBeLessThan(6_000);
  const [, style = ''] = /<style>(.*)<\/style>/s.exec(page) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(headers['Content-Security-Policy']).toContain(`style-src 'sha256-${hash}'`);
});

test.each([
  ['the address', '/en/appointments', { cookie: 'portal-language=se', 'accept-language': 'nn' }, 'en'],
  ['else the cookie', '/oauth2/login', { cookie: 'a=b; portal-language=se', 'accept-language': 'nn' }, 'se'],
  ['else the browser', '/', { 'accept-language': 'fi, nn;q=0.5' }, 'nn'],
  ['else Bokmål', '/x', {}, 'nb'],
])('%s decides the language', (_, url, headers, locale) => {
  expect(pageFor(url, headers as Record<string, string>)).toContain(`<html lang="${locale}">`);
});

test.each(locales)('a form that scripts send gets the sentence in %s, and an action that did nothing', (locale) => {
  const { status, headers, body } = answerTo({ url: `/${locale}/x`, headers: { 'next-action': 'a' } });
  expect(status).toBe(503);
  expect(headers['Content-Type']).toBe('text/x-component');
  expect(decodeURIComponent(String(new Map(Object.entries(headers)).get(busyHeader)))).toBe(
    `${catalogue(locale).busy.why} ${catalogue(locale).busy.held} ${insteadLine(locale)} ${urgentLine(locale)}`,
  );
  expect(body.toString()).not.toContain(catalogue(locale).busy.title);
});
