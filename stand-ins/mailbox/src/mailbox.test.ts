/** The mailbox's pages, from a process of its own. */
import { freePort } from 'stand-in-kit/testing/free-port';
import { startStandIn, stopStandIns } from 'stand-in-kit/testing/processes';
import { segments } from './segments';

let origin: string;
beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  await startStandIn('mailbox', { MAILBOX_PORT: String(port), MAILBOX_HOST: '127.0.0.1' });
}, 60_000);
afterAll(stopStandIns);

const hand = (message: object) => fetch(`${origin}/messages`, { method: 'POST', body: JSON.stringify(message) });
const read = async (path: string) => {
  const answer = await fetch(origin + path);
  return { status: answer.status, policy: answer.headers.get('content-security-policy'), text: await answer.text() };
};

const kari = { sms: '+4740000001', email: 'kari.eksempelsen@example.com' };

test('messages stand newest first, with their person, and can be chosen by person and kind', async () => {
  await hand({ type: 'SMS', destination: kari.sms, body: 'Kom <b>i</b> morgen' });
  await hand({ type: 'Email', destination: kari.email, subject: 'Flyttet', body: '<p>Ny dag</p>', isHtml: true });
  const { text } = await read('/');
  expect(text.indexOf('Flyttet')).toBeLessThan(text.indexOf('Kom &lt;b&gt;i&lt;/b&gt; morgen'));
  expect(text).toContain('SMS til 400 00 001, Kari Eksempelsen');
  expect(text).toContain('19 tegn, én SMS');
  expect((await read('/?type=SMS')).text).not.toContain('Flyttet');
  expect((await read('/?to=00000000000')).text).toContain('Ingen meldinger ennå.');
  expect((await read('/?lang=en')).text).toContain('19 characters, one SMS');
});

test('an e-mail is shown in a frame that may run nothing and fetch nothing', async () => {
  const all = JSON.parse((await read('/messages')).text) as { id: string; type: string }[];
  const { id } = all.find(({ type }) => type === 'Email') ?? {};
  expect((await read(`/messages/${id}`)).text).toMatch(/<iframe src="\/messages\/[\w-]+\/body" [^>]*sandbox>/);
  const { text, policy } = await read(`/messages/${id}/body`);
  expect(text).toBe('<p>Ny dag</p>');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/sandbox$/);
});

test('what is no message is refused, what is not there is not found', async () => {
  expect((await hand({ type: 'Letter' })).status).toBe(400);
  expect((await read('/messages/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  expect((await read('/misbehave')).status).toBe(404);
});

test.each([
  ['a'.repeat(160), 1, false],
  ['a'.repeat(161), 2, false],
  ['æøå'.repeat(53), 1, false],
  [`${'a'.repeat(159)}€`, 2, false],
  ['č'.repeat(70), 1, true],
  [`${'a'.repeat(70)}č`, 2, true],
  ['\u00a0', 1, true],
])('%p costs %p', (text, messages, isUnicode) => {
  expect(segments(text)).toMatchObject({ messages, isUnicode });
});
