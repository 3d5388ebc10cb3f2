/** Sends fuzzed requests, some at once, and counts what comes back. */

import type { Random } from '@/scripts/testing/random';
import { rawRequest } from '../steps/raw-request';
import { fuzzRequest, type World } from './requests';

/** How many answers of each class of status; `none` where a client that left got none. */
export type Table = { requests: number; byClass: Record<string, number>; faults: string[] };

const atOnce = 8;

async function send(port: number, random: Random, world: World, table: Table): Promise<void> {
  const { kind, bytes, whole } = fuzzRequest(random, world);
  const nth = ++table.requests;
  const { status } = await rawRequest(port, bytes, { leaves: !whole });
  const name = status === null ? 'none' : `${Math.floor(status / 100)}xx`;
  table.byClass[name] = (table.byClass[name] ?? 0) + 1;
  const isFault = status === null ? whole : status >= 500;
  if (isFault)
    table.faults.push(`${nth} (${kind}) ${status}: ${JSON.stringify(bytes.toString('latin1').slice(0, 1500))}`);
}

/** Sends `count` requests. What is sent depends on the seed alone, not on how fast the answers come. */
export async function fuzz(port: number, random: Random, world: World, count: number, table: Table): Promise<void> {
  for (let sent = 0; sent < count; sent += atOnce) {
    await Promise.all(Array.from({ length: Math.min(atOnce, count - sent) }, () => send(port, random, world, table)));
  }
}

export const emptyTable = (): Table => ({ requests: 0, byClass: {}, faults: [] });
