/** Next's handler, started as the `server.js` that Next itself would write starts it (next/dist/server/lib/start-server). */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import { codingFor } from './content-coding';
import type { SecurityHeaders } from './refuse';
import { scriptsAfterPaint } from './scripts-after-paint';
import { flushSoftly } from './soft-flush';
import { isCompressedForm } from './static-files';

type Listening = { folder: string; hostname: string; port: number; variables: Record<string, string | undefined> };
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** Here, not in Next (`compress: false`): what is compressed already cannot be rewritten. */
const compress = compression() as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The request as the middleware sees it: gzip or nothing, since brotli for each page costs more than it saves. */
const withCoding = ({ method, headers }: IncomingMessage) =>
  ({
    method,
    headers: { 'accept-encoding': codingFor(headers['accept-encoding'], ['gzip', 'identity']) },
  }) as IncomingMessage;

/** Loads Next with the configuration of the build. `folder` is the built one; it becomes the working folder. */
export async function startNext({
  folder,
  hostname,
  port,
  variables,
}: Listening): Promise<{ handle: Handler; close: () => Promise<void> }> {
  process.chdir(folder);
  // Where Next asks itself for the page that a form leads to.
  const host = ['0.0.0.0', '::'].includes(hostname) ? 'localhost' : hostname;
  variables.__NEXT_PRIVATE_ORIGIN = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const { config } = json(join(folder, '.next/required-server-files.json'));
  variables.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify({ ...config, distDir: './.next' });
  const { getRequestHandlers } = await import('next/dist/server/lib/start-server.js');
  const { requestHandler, server } = await getRequestHandlers({
    dir: folder,
    port,
    // By this name Next knows its own rewrites from those to another server.
    hostname: 'localhost',
    isDev: false,
    onDevServerCleanup: undefined,
  });
  const handle: Handler = (request, response) => {
    flushSoftly(response);
    compress(withCoding(request), response, () => undefined);
    scriptsAfterPaint(request, response);
    return requestHandler(request, response);
  };
  return { handle, close: () => server.close() };
}

/** The headers of `next.config.mjs` for every answer. Throws where the build has none. */
export function builtSecurityHeaders(folder: string): SecurityHeaders {
  type Row = { source: string; headers: { key: string; value: string }[] };
  const { headers }: { headers: Row[] } = json(join(folder, '.next/routes-manifest.json'));
  const all = headers.find(({ source }) => source === '/:path*');
  if (!all) throw new Error('next.config.mjs has no headers for /:path*');
  return all.headers.map(({ key, value }) => [key, value] as const);
}

/** The files in a folder and below, as addresses under `address`; no folders, and no compressed form of another file. */
function addressesOf(root: string, address: string): Set<string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => statSync(join(root, file)).isFile() && !isCompressedForm(join(root, file)),
  );
  return new Set(files.map((file) => `${address}/${file.replaceAll('\\', '/')}`));
}

/** The addresses under `/_next/` that exist: files of the build. */
export const builtFiles = (folder: string) => addressesOf(join(folder, '.next/static'), '/_next/static');

/** The addresses of the files in `public/`. */
export const publicFiles = (folder: string) => addressesOf(join(folder, 'public'), '');
