/** The environment that `scripts/start.ts --test` gave the portal: the tests reach the same database with the same keys. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(process.env.DATA_DIR || '.data/e2e', 'environment.json');
Object.assign(process.env, JSON.parse(readFileSync(file, 'utf8')), { LOG_LEVEL: 'silent' });
