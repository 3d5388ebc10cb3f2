/** The page and the sentence for whom the portal has no room: in the citizen's language, with whom to call. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { load } from 'cheerio';
import { busyHeader } from '@/lib/forms/busy-header';
import { locales } from '@/lib/i18n/routing';
import { catalogue } from '@/scripts/testing/catalogue';
import { insteadLine, urgentLine } from '@/services/services';
import { busyAnswers } from './busy-page';

const answerTo = busyAnswers({ urgent: urgentLine, instead: insteadLine }, 60);
type Headers = Record<string, string>;
/** The answer to a request with this body. */
const answerFor = (url: string, headers: Headers = {}, body?: Buffer) => {
  const method = body ? 'POST' : 'GET';
  return answerTo(
    Object.assign(Readable.from(body ? [body] : []), { url, headers, method }) as unknown as IncomingMessage,
  );
};

test.each(locales)('the page in %s says what to do, whom to call, and nothing else is loaded', async (locale) => {
  const { status, body, headers } = await answerFor(`/${locale}/x?x=1`);
  const page = body.toString();
  expect({ status, ...headers }).toMatchObject({ status: 503, 'Retry-After': 60, 'Cache-Control': 'no-store' });
  expect(page).toContain(`<html lang="${locale}">`);
  const { title, why, wait, kept } = catalogue(locale).busy;
  for (const said of [title, why, wait, kept, insteadLine(locale)]) expect(page).toContain(said);
  expect(page.match(/<a href="tel:\d+">/g)).toHaveLength(urgentLine(locale).match(/\d{3}( \d{3})?/g)?.length ?? 0);
  expect(page).not.toMatch(/<script|src=|@import|url\(|<link/);
  expect(body.length).toBeLessThan(6_000);
  const [, style = ''] = /<style>(.*)<\/style>/s.exec(page) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(headers['Content-Security-Policy']).toContain(`style-src 'sha256-${hash}'`);
});

test.each([
  ['the address', '/en/x', { cookie: 'portal-language=se', 'accept-language': 'nn' }, 'en'],
  ['else the cookie', '/oauth2/login', { cookie: 'a=b; portal-language=se', 'accept-language': 'nn' }, 'se'],
  ['else the browser', '/', { 'accept-language': 'fi, nn;q=0.5' }, 'nn'],
  ['else Bokmål', '/x', {}, 'nb'],
])('%s decides the language', async (_, url, headers, locale) => {
  expect((await answerFor(url, headers as Headers)).body.toString()).toContain(`<html lang="${locale}">`);
});

test.each(locales)(
  'a form that scripts send gets the sentence in %s, and an action that did nothing',
  async (locale) => {
    const { status, headers, body } = await answerFor(`/${locale}/x`, { 'next-action': 'a' });
    expect(status).toBe(503);
    expect(headers['Content-Type']).toBe('text/x-component');
    expect(decodeURIComponent(String(new Map(Object.entries(headers)).get(busyHeader)))).toBe(
      `${catalogue(locale).busy.why} ${catalogue(locale).busy.held} ${insteadLine(locale)} ${urgentLine(locale)}`,
    );
    expect(body.toString()).not.toContain(catalogue(locale).busy.title);
  },
);

/** The body of a posted form, and its headers. */
async function posted(fields: [string, string][], own: Headers = { 'sec-fetch-site': 'same-origin' }) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const answer = new Response(form);
  const headers = { 'content-type': answer.headers.get('content-type') ?? '', ...own };
  return [headers, Buffer.from(await answer.arrayBuffer())] as const;
}

test('a form that a browser without scripts has sent comes back, to be sent again as it was', async () => {
  const fields: [string, string][] = [
    ['$ACTION_ID_1', ''],
    ['reason', 'Æ "sitat" <b>&amp;\r\nlinje to'],
    ['go', 'next'],
  ];
  const { body } = await answerFor('/nb/x?error="a', ...(await posted(fields)));
  const $ = load(body.toString());
  expect($('form').attr()).toMatchObject({ method: 'post', action: '/nb/x?error="a', enctype: 'multipart/form-data' });
  const kept = $('form input').toArray();
  expect(kept.map((input) => [$(input).attr('name'), $(input).attr('value')])).toEqual(
    // Browsers read line ends so, and send them as they were.
    fields.map(([name, value]) => [name, value.replace('\r\n', '\n')]),
  );
  expect($('form button')).toHaveLength(1);
  expect(body.toString()).toContain(catalogue('nb').busy.sent);
});

test.each([
  ['another site', [['a', '1']], { 'sec-fetch-site': 'cross-site' }],
  ['nobody knows where', [['a', '1']], {}],
] as [string, [string, string][], Headers][])(
  'a form from %s does not come back: from here it would be ours',
  async (_, fields, own) => {
    const { body } = await answerFor('/nb/x', ...(await posted(fields, own)));
    expect(body.toString()).not.toContain('<form');
    expect(body.toString()).toContain('href=""');
  },
);
