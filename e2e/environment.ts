/** The environment that `scripts/start.ts --test` gave the portal: the tests reach the same database with the same keys. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetOtherServers } from '@/scripts/postgres/other-servers';

const file = join(process.env.DATA_DIR || '.data/e2e', 'environment.json');

function readEnvironment(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} is missing or damaged: scripts/start.ts --test writes it`, { cause });
  }
}

/** What the starter wrote down. */
export const started = readEnvironment();

forgetOtherServers();
Object.assign(process.env, started, { LOG_LEVEL: 'silent' });
