/** Clients that take their time: slow requests end, and a portal that is told to end does so whatever they leave open. */
import { expect, test } from '@playwright/test';
import { linesOf, otherThanJson } from '@/scripts/testing/log-lines';
import { head, openConnection } from './steps/raw-request';
import { type Stack, startStack } from './steps/stack';

test.describe.configure({ mode: 'default' });

let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack({ preload: './e2e/steps/thirty-times-faster.mjs' });
});
test.afterAll(() => stack.stop());

const portOf = ({ portal }: Stack) => Number(new URL(portal).port);
const chunked = ['Transfer-Encoding: chunked', 'Content-Type: text/plain'];

for (const [what, bytes] of [
  ['half a head', 'GET /nb HTTP/1.1\r\nHost: localhost\r\n'],
  ['half a body', `${head({ method: 'POST', headers: ['Content-Length: 10'] })}half`],
  ['a body in chunks without an end', `${head({ method: 'POST', headers: chunked })}4\r\nhalf\r\n`],
] as const) {
  test(`whoever sends ${what} and no more is refused, in a line of the log`, async () => {
    const { socket, text, closed } = await openConnection(portOf(stack));
    socket.write(bytes);
    await closed;
    expect(text()).toMatch(/^HTTP\/1\.1 408 /);
    expect(text()).toContain('Gå tilbake og prøv igjen.');
    expect(text()).toContain('Strict-Transport-Security');
    // The line comes by another road than the answer.
    await expect.poll(() => linesOf(stack.log()).at(-1)).toContain('"refusal":"slow"');
  });
}

test('whoever connects and sends nothing is let go, without a line', async () => {
  const before = stack.log();
  const { text, closed } = await openConnection(portOf(stack));
  await closed;
  expect(text()).toBe('');
  expect(stack.log()).toBe(before);
});

test.describe('told to end', () => {
  test('it closes what sends nothing, half a request, or keeps alive, and ends with 143', async () => {
    const own = await startStack();
    const [silent, half, kept] = [
      await openConnection(portOf(own)),
      await openConnection(portOf(own)),
      await openConnection(portOf(own)),
    ];
    half.socket.write('GET /nb HTTP/1.1\r\nHost: localhost\r\n');
    kept.socket.write('GET /api/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await expect.poll(kept.text).toContain('HTTP/1.1 200');
    own.signal('SIGTERM');
    expect(await own.ended()).toBe(143);
    await Promise.all([silent.closed, half.closed, kept.closed]);
    expect(otherThanJson(linesOf(own.log()))).toEqual([]);
    await own.stop();
  });

  // Takes half a minute.
  if (process.env.TEST_ALL) {
    test('it ends also where a client does not read its answers', async () => {
      test.setTimeout(60_000);
      const own = await startStack();
      const script = /src="(\/_next\/static\/[^"]+)"/.exec(await (await fetch(`${own.portal}/nb`)).text())?.[1];
      const { socket } = await openConnection(portOf(own));
      socket.pause();
      socket.write(`GET ${script} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(500));
      await fetch(`${own.portal}/nb`);
      own.signal('SIGTERM');
      expect(await own.ended()).toBe(143);
      socket.destroy();
      await own.stop();
    });
  }
});
