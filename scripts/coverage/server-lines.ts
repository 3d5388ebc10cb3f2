/** What of the built portal ran, from V8's own counts, mapped to the sources by the maps of the build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EachMapping, eachMapping, FlattenMap } from '@jridgewell/trace-mapping';
import type { Lines } from './lines';

type Range = { startOffset: number; endOffset: number; count: number };
type Script = { url: string; functions: { ranges: Range[] }[] };

const BUILT = '/.next/standalone/.next/server/';
/** Our own server, with its map beside it: `scripts/build.ts`. */
const SERVER = '/.next/standalone/server.js';

/** For each character whether it ran: of the ranges around it the innermost counts, which stands last. */
function ranAt(length: number, { functions }: Script): Uint8Array {
  const ran = new Uint8Array(length);
  const all = functions.flatMap(({ ranges }) => ranges);
  const outerFirst = all.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  for (const { startOffset, endOffset, count } of outerFirst) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return ran;
}

/** Where each line of a text begins. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function linesOfScript(script: Script): [string, Lines][] {
  const file = fileURLToPath(script.url);
  const map = `${file.replace(BUILT, '/.next/server/')}.map`;
  if (!existsSync(file) || !existsSync(map)) return [];
  const text = readFileSync(file, 'utf8');
  const [ran, starts] = [ranAt(text.length, script), lineStarts(text)];
  const found = new Map<string, Lines>();
  eachMapping(new FlattenMap(readFileSync(map, 'utf8'), null), (mapping: EachMapping) => {
    const { source, originalLine, generatedLine, generatedColumn } = mapping;
    if (!source || originalLine === null || /node_modules|^turbopack:/.test(source)) return;
    const own = relative(process.cwd(), join(dirname(map), decodeURIComponent(source)));
    const isReached = ran[(starts[generatedLine - 1] ?? 0) + generatedColumn] === 1;
    const lines = found.get(own) ?? [];
    lines.push({ line: originalLine, isReached });
    found.set(own, lines);
  });
  return [...found];
}

/** Every process of a portal wrote one file when it ended. */
export function serverLines(folder: string): [string, Lines][] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.flatMap((name) => {
    const { result }: { result: Script[] } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return result.filter(({ url }) => url.includes(BUILT) || url.endsWith(SERVER)).flatMap(linesOfScript);
  });
}
