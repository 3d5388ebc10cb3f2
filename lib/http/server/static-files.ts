/**
 * The files of the build and of `public`, answered from memory as the build has compressed them (`scripts/compress.ts`):
 * no file is compressed, looked up or read while citizens wait. Decision 035 says why no package does it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { type Coding, codingFor } from './content-coding';
import { pathOf } from './request-head';

/** Files of other kinds are Next's to answer. */
const types: Record<string, string> = {
  '.css': 'text/css; charset=UTF-8',
  '.ico': 'image/x-icon',
  '.js': 'application/javascript; charset=UTF-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=UTF-8',
  '.woff2': 'font/woff2',
};

/** What the names of compressed files end in. They have no address of their own. */
const endings = { br: '.br', gzip: '.gz' } as const;

/** True for a file that is the compressed form of another one beside it. */
export const isCompressedForm = (file: string) => /\.(?:br|gz)$/.test(file) && existsSync(file.slice(0, -3));

/** Where files lie, under which address, and what is said of all of them. */
const places: { folder: string; under: string; headers: OutgoingHttpHeaders }[] = [
  // Its name changes with its content.
  {
    folder: '.next/static',
    under: '/_next/static',
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  },
  {
    folder: 'public',
    under: '',
    headers: {
      'Cache-Control': 'public, max-age=0',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    },
  },
];

type StaticFile = { headers: OutgoingHttpHeaders; forms: Map<Coding, { body: Buffer; etag: string }> };

function formsOf(path: string): StaticFile['forms'] {
  const paths: [Coding, string][] = [['identity', path]];
  for (const coding of ['br', 'gzip'] as const) paths.push([coding, `${path}${endings[coding]}`]);
  const forms = paths
    .filter(([, form]) => existsSync(form))
    .map(([coding, form]) => [coding, readFileSync(form)] as const);
  const hash = createHash('sha256').update(readFileSync(path)).digest('base64url').slice(0, 22);
  return new Map(forms.map(([coding, body]) => [coding, { body, etag: `"${hash}-${coding}"` }]));
}

function readFiles(folder: string): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const { folder: place, under, headers } of places) {
    const root = join(folder, place);
    for (const name of existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : []) {
      const type = types[extname(name)];
      if (!type) continue;
      const forms = formsOf(join(root, name));
      const vary = forms.size > 1 ? { Vary: 'Accept-Encoding' } : {};
      files.set(`${under}/${name.replaceAll('\\', '/')}`, {
        headers: { ...headers, ...vary, 'Content-Type': type },
        forms,
      });
    }
  }
  return files;
}

/** Caches between may have made the tag a weak one. */
const isKnown = (etag: string, { headers }: IncomingMessage) =>
  (headers['if-none-match'] ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === etag);

/**
 * Reads all files of a built folder. What it returns answers a request for one of them, in the form that the client takes,
 * and is true then; false where the address is none of theirs, or the method is for others to refuse.
 */
export function staticFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = readFiles(folder);
  return (request, response) => {
    const file = request.method === 'POST' ? undefined : files.get(pathOf(request));
    if (!file) return false;
    const coding = codingFor(request.headers['accept-encoding'], [...file.forms.keys()]);
    const { body, etag } = file.forms.get(coding) ?? { body: Buffer.alloc(0), etag: '' };
    const headers = { ...file.headers, ETag: etag, ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }) };
    if (isKnown(etag, request)) response.writeHead(304, { ...file.headers, ETag: etag }).end();
    else response.writeHead(200, { ...headers, 'Content-Length': body.length }).end(body);
    return true;
  };
}
