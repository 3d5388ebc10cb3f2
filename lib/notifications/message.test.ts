/** The language of a message where the contact register is asked for it: a portal without the right to ask. */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { log } from '@/lib/log/log';
import { listeningServer, portOf } from '../../stand-ins/kit/src/testing/processes';
import { messageOf } from './message';
import type { Taken } from './outbox-store';
import type { Told } from './teller';

const number = '15838421072';
let platform: Server;
let answer = { status: 400, body: '{"error":"invalid_scope"}' };

beforeAll(async () => {
  platform = await listeningServer((request, response) => {
    request.resume();
    response.writeHead(answer.status).end(answer.body);
  });
  const origin = `http://127.0.0.1:${portOf(platform)}`;
  Object.assign(process.env, {
    NAIS_TOKEN_ENDPOINT: `${origin}/token`,
    CONTACT_REGISTER_URL: `${origin}/rest/v1/personer`,
  });
});
afterAll(() => {
  platform.close();
  platform.closeAllConnections();
});

const said = { sms: 'Noe har skjedd.', subject: 'Noe har skjedd', when: null, paragraphs: [] };
const told: Told = { isReminder: false, in: () => said };
const row = { id: randomUUID(), citizenId: randomUUID(), service: 'test', what: 'done', entityId: randomUUID() };
const times = { dueAt: new Date(), notAfter: new Date() };
const taken = { ...row, ...times, version: 1, locale: 'nn', attempts: 1, chosenLocale: null } as unknown as Taken;

/** What is logged meanwhile. */
async function logged(act: () => Promise<unknown>): Promise<string> {
  const error = jest.spyOn(log, 'error').mockImplementation();
  await act();
  const lines = error.mock.calls.map((call) => JSON.stringify(call));
  error.mockRestore();
  return lines.join('');
}

test('a register that refuses us keeps no message back; the log says it, and not of whom', async () => {
  let locale = '';
  const lines = await logged(async () => {
    ({ locale } = await messageOf(taken, told, number));
  });
  expect(locale).toBe('nn');
  expect(lines).toContain('maskinporten token: 400 invalid_scope');
  expect(lines).not.toContain(number);
});

test('one that is not asked, since the citizen has chosen, is not spoken of', async () => {
  answer = { status: 500, body: '' };
  expect(await logged(() => messageOf({ ...taken, chosenLocale: 'se' }, told, number))).toBe('');
});
