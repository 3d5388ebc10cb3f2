/** The portal's database account with the rights of `lib/database/roles.sql`, made as docs/deploy.md says. */
import { readFileSync } from 'node:fs';
import { Client } from 'pg';

export const roles = readFileSync('lib/database/roles.sql', 'utf8');

/** Runs statements one after another on a connection of its own; answers the rows of the last. */
export async function run(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** Call it after `useTestDatabase`: the portal's code then uses that account. */
export function usePortalRole(): { owner: string; portal: string } {
  const owner = process.env.DATABASE_URL ?? '';
  const portal = owner.replace('//portal@', '//portal_web@');
  beforeAll(async () => {
    const missing = (role: string, as: string) =>
      `do $$ begin create role ${role} ${as}; exception when duplicate_object then null; end $$`;
    await run(owner, missing('portal_app', 'nologin'), missing('portal_web', 'login in role portal_app'), roles);
    process.env.DATABASE_URL = portal;
  });
  return { owner, portal };
}
