/**
 * What a first visit costs: bytes on the line by kind, and the portal's CPU for the page and all its files, asked for as
 * an old client asks (gzip) and as browsers do (brotli too); then a second visit, whose files the browser has kept.
 */
import { openPages } from '@/services/testing';
import { cpuOf } from '../linux/processes';
import { onOwnPortal, origin, serverPid } from '../measure/portal';
import { fetchRaw, type Loaded } from './page-load/fetch-raw';
import { filesOf, type Kind } from './page-load/files-of';
import type { Part, Row } from './part';

/** The start page, and the last of the services' open pages. */
const pages = ['/nb', `/nb${openPages.filter((path) => !path.includes('?')).at(-1)}`];

const askings = [
  ['gzip', 'gzip'],
  ['as browsers ask, brotli', 'gzip, deflate, br, zstd'],
] as const;

type Visit = Record<Kind, number>;

/** Loads a page and, unless they are kept, its files. Answers the bytes that came, by kind. */
async function visit(path: string, encodings: string, files: 'all' | 'kept'): Promise<Visit> {
  const bytes: Visit = { HTML: 0, JavaScript: 0, CSS: 0, fonts: 0, other: 0 };
  const load = (address: string) => fetchRaw(new URL(address, origin), encodings);
  const page = await load(path);
  bytes.HTML = page.bytes;
  if (files === 'kept') return bytes;
  const loaded = new Map<string, Loaded>();
  for await (const [kind, address] of filesOf(page.text, load, loaded)) bytes[kind] += loaded.get(address)?.bytes ?? 0;
  return bytes;
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

function inWords(bytes: Visit): string {
  const all = Object.values(bytes).reduce((sum, each) => sum + each, 0);
  const kinds = Object.entries(bytes).filter(([, each]) => each > 0);
  return `${kilobytes(all)} kB (${kinds.map(([kind, each]) => `${kind} ${kilobytes(each)}`).join(', ')})`;
}

/** The portal's CPU for one visit of each kind, in ms: the kinds by turns, so that a busy machine hits all alike. */
async function cpuOfEach(visits: (() => Promise<unknown>)[], turns: number, each: number): Promise<number[]> {
  const pid = serverPid();
  const used = visits.map(() => 0);
  for (let turn = 0; turn < turns; turn++) {
    for (const [nth, one] of visits.entries()) {
      const before = cpuOf(pid);
      for (let done = 0; done < each; done++) await one();
      used[nth] = (used[nth] ?? 0) + cpuOf(pid) - before;
    }
  }
  return used.map((sum) => sum / turns / each);
}

async function rowsOf(path: string, quick: boolean): Promise<Row[]> {
  const kinds = [
    ...askings.map(
      ([asking, encodings]) => ({ what: `first visit, ${path}, ${asking}`, encodings, files: 'all' }) as const,
    ),
    { what: `second visit, ${path}`, encodings: askings[1][1], files: 'kept' } as const,
    { what: `second visit, ${path}, its HTML not compressed`, encodings: 'identity', files: 'kept' } as const,
  ];
  const visits = kinds.map(
    ({ encodings, files }) =>
      () =>
        visit(path, encodings, files),
  );
  // The first ones warm the portal up.
  for (let done = 0; done < (quick ? 10 : 40); done++) for (const one of visits) await one();
  const bytes = await Promise.all(visits.map((one) => one()));
  const cpu = await cpuOfEach(visits, quick ? 2 : 7, quick ? 10 : 30);
  return kinds.map(({ what }, nth) => ({
    what,
    figure: `${cpu[nth]?.toFixed(1)} ms CPU, ${inWords(bytes[nth] as Visit)}`,
    ...(what.startsWith('first') ? { aim: 'fonts ≤ 35 kB' } : {}),
  }));
}

/** Rows of bytes and CPU for each page and each way to ask. */
export const firstVisit: Part = async ({ quick }) => {
  const rows: Row[] = [];
  await onOwnPortal(async () => {
    for (const page of pages) rows.push(...(await rowsOf(page, quick)));
  });
  return rows;
};
