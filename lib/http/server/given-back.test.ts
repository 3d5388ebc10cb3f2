/** The page for whom a form met a fault without scripts: it holds what was sent, and says what is so in each language. */
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { load } from 'cheerio';
import { envOf } from '@/lib/env/env';
import { locales } from '@/lib/i18n/routing';
import { catalogue } from '@/scripts/testing/catalogue';
import { insteadLine, urgentLine } from '@/services/services';
import type { GivenBack } from '../posted-form';
import { givenBackAnswers } from './given-back';

const answerTo = givenBackAnswers({
  words: { urgent: urgentLine, instead: insteadLine },
  securityHeaders: [['X-Content-Type-Options', 'nosniff']],
});
/** What the portal has read of the issuer: `lib/auth/ways/openid-connect/discovery.ts`. */
const endpoint = 'https://login.example/x';
const metadata = { authorization_endpoint: endpoint, end_session_endpoint: endpoint };
(globalThis as typeof globalThis & { portalDiscovery: Map<string, object> }).portalDiscovery.set(
  envOf('idporten').IDPORTEN_WELL_KNOWN_URL,
  { known: { metadata, fetchedAt: Date.now() }, triedAt: Date.now() },
);

const fault: GivenBack = { why: 'fault', reference: '1A2B-3C4D', texts: ['reason'] };
const text = '\nÆ "sitat" </textarea><b>&amp;\r\nlinje to';
const fields = [
  ['$ACTION_ID_1', ''],
  ['draft', 'd"1'],
  ['reason', text],
  ['go', ''],
] as const;

/** The answer to a form with these fields that was posted to a page in this language. */
async function answerIn(locale: string, givenBack: GivenBack, site = 'same-origin') {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const sent = new Response(form);
  const headers = { 'content-type': sent.headers.get('content-type') ?? '', 'sec-fetch-site': site };
  const body = Buffer.from(await sent.arrayBuffer());
  const request = Object.assign(Readable.from([body]), { url: `/${locale}/x?y="z`, method: 'POST', headers });
  const answer = await answerTo(request as unknown as IncomingMessage, givenBack);
  return { ...answer, $: load(answer.body.toString()) };
}

test.each(locales)('in %s: the text is shown, all else is hidden, and one button sends it again', async (locale) => {
  const { $, status, headers } = await answerIn(locale, fault);
  const { problem, form } = catalogue(locale);
  expect({ status, ...headers }).toMatchObject({
    status: 500,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  // Sent again, it may lead to the login: browsers hold redirects to this, too.
  expect(headers['Content-Security-Policy']).toContain("form-action 'self' https://login.example;");
  expect($('html').attr('lang')).toBe(locale);
  expect($('h1').text()).toBe(problem.title);
  for (const said of [problem.ours, problem.givenBack, insteadLine(locale), '1A2B-3C4D'])
    expect($('main').text()).toContain(said);
  expect($('form').attr()).toMatchObject({ method: 'post', action: `/${locale}/x?y="z` });
  expect($('form button').text()).toBe(problem.again);
  expect($('form label').text()).toBe(form.wrote);
  expect($('textarea').attr('id')).toBe($('label').attr('for'));
  // Browsers send each line end as it was.
  expect($('textarea').val()).toBe(text.replace('\r\n', '\n'));
  const hidden = $('form input').toArray();
  expect(hidden.map((input) => [$(input).attr('type'), $(input).attr('name'), $(input).attr('value')])).toEqual(
    fields.filter(([name]) => name !== 'reason').map(([name, value]) => ['hidden', name, value]),
  );
  expect($('a[href="/oauth2/logout"]')).toHaveLength(0);
});

test('who was to be logged out may still be in, and can log out all the same', async () => {
  const { $ } = await answerIn('nb', { ...fault, isLogout: true });
  expect($('main').text()).toContain(catalogue('nb').problem.stillIn);
  expect($('a[href="/oauth2/logout"]').text()).toBe(catalogue('nb').layout.logOut);
});

test('a text that is too long to be kept comes back, to be made shorter', async () => {
  const { $, status } = await answerIn('nb', { why: 'tooLong', texts: ['reason'] });
  expect(status).toBe(413);
  expect($('h1').text()).toBe(catalogue('nb').form.errorSummary);
  expect($('main').text()).toContain(catalogue('nb').form.keep.tooLong);
  expect($('main').text()).not.toContain(catalogue('nb').problem.reference);
  expect($('textarea').val()).toContain('linje to');
});

test('what comes from another site does not come back: from here it would be ours', async () => {
  const { $, body } = await answerIn('nb', fault, 'cross-site');
  expect($('form')).toHaveLength(0);
  expect(body.toString()).not.toContain('linje to');
});
