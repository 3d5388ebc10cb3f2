/** Compresses the files that browsers load once, at build, as small as they get: too slow to do for each request. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Fonts and pictures are compressed already. */
const compressible = ['.css', '.js', '.svg', '.txt'];

const forms: [string, (content: Buffer) => Buffer][] = [
  ['.gz', (content) => gzipSync(content, { level: 9 })],
  [
    '.br',
    (content) =>
      brotliCompressSync(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
  ],
];

/** Writes `.br` and `.gz` beside each file of the folder, where they are smaller than the file. */
export function compressFiles(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!compressible.includes(extname(name))) continue;
    const path = join(folder, name);
    const content = readFileSync(path);
    for (const [ending, compress] of forms) {
      const compressed = compress(content);
      if (compressed.length < content.length) writeFileSync(`${path}${ending}`, compressed);
    }
  }
}
