/**
 * `post-office.ts PORT FILE [--once] [--loses SHARE] [--fails SHARE]`: a channel as a process. It writes the id of each message
 * that it accepts to a file before it answers, so that its process can be killed at any moment (not the machine). `--once`: it knows an id again, as
 * Altinn does; without it each time counts, as with SMTP. `--loses`: for this share the answer is lost after it was accepted;
 * `--fails`: for this share it says 500 before.
 */
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { parseArgs } from 'node:util';

const text = { type: 'string', default: '0' } as const;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { once: { type: 'boolean', default: false }, loses: text, fails: text },
});
const [port = '0', file = ''] = positionals;
const known = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
const book = openSync(file, 'a');
process.on('exit', () => closeSync(book));

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

createServer(async (request, response) => {
  const { id } = JSON.parse(await bodyOf(request)) as { id: string };
  if (Math.random() < Number(values.fails)) return response.writeHead(500).end();
  if (!values.once || !known.has(id)) {
    writeSync(book, `${id}\n`);
    known.add(id);
  }
  if (Math.random() < Number(values.loses)) return request.socket.destroy();
  return response.end(JSON.stringify({ reference: id }));
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
