/** An SMTP server whose answer at one step never ends: there is always one more line. It tells when its client has left. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** In the order of SMTP: the greeting, the commands, and the end of the message. */
export const steps = ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'end'] as const;
export type Step = (typeof steps)[number];

const answers: Record<Step, string> = {
  greeting: '220 endless',
  EHLO: '250 endless',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  end: '250 taken',
};

const stepOf = (line: string): Step => (line === '.' ? 'end' : (steps.find((step) => line.startsWith(step)) ?? 'end'));

/** Listens on a free port of this machine. `left` resolves when the one connection is closed by its client. */
export async function startEndlessServer(endlessAt: Step) {
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const server = createServer((socket) => {
    let more: NodeJS.Timeout | undefined;
    const answer = (step: Step) => {
      if (step !== endlessAt) return socket.write(`${answers[step]}\r\n`);
      more = setInterval(() => socket.write(`${answers[step].replace(' ', '-')}\r\n`), 20);
    };
    socket.on('close', () => clearInterval(more));
    let isContent = false;
    socket.on('data', (data) => {
      for (const line of String(data).split('\r\n')) {
        if (isContent && line !== '.') continue;
        if (!isContent && !/^(EHLO|MAIL|RCPT|DATA)/.test(line)) continue;
        const step = stepOf(line);
        isContent = step === 'DATA';
        answer(step);
      }
    });
    socket.on('error', () => undefined);
    socket.on('end', leave);
    socket.on('close', leave);
    answer('greeting');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, left, stop: () => server.close() };
}
