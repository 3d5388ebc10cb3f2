/** One request whose bytes are counted as they came, before they are unpacked. `fetch` would hide them. */
import { Agent, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** `bytes` of the body on the line; `text` unpacked. */
export type Loaded = { bytes: number; text: string };

const agent = new Agent({ keepAlive: true, maxSockets: 6 });
const unpack: Record<string, (body: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync };

/** Asks with this `Accept-Encoding`. Throws where the answer is not 200. */
export function fetchRaw(url: URL, encodings: string): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { 'Accept-Encoding': encodings } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part)).on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`${url.pathname}: ${answer.statusCode}`));
        const body = Buffer.concat(parts);
        const unpacked = unpack[answer.headers['content-encoding'] ?? '']?.(body) ?? body;
        resolve({ bytes: body.length, text: unpacked.toString() });
      });
    });
    asked.on('error', reject).end();
  });
}
