/**
 * The portal's own account in the embedded PostgreSQL. It has the rights of `lib/database/roles.sql`, as in production, so
 * a missing right fails the journeys, and so does a statement that takes too long. The owner's account migrates and seeds.
 */
import pg from 'pg';

const statement = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'portal_app') then
      create role portal_app nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'portal_web') then
      create role portal_web login in role portal_app;
    end if;
    -- As docs/deploy.md says.
    alter role portal_web set statement_timeout = '5s';
    alter role portal_web set idle_in_transaction_session_timeout = '10s';
  end $$`;

/** Makes the account if it is missing. The migrations give it its rights. */
export async function makePortalAccount(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The embedded database's address with the portal's account. */
export const asPortal = (ownerUrl: string) => ownerUrl.replace('//portal@', '//portal_web@');
