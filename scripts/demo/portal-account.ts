/**
 * The portal's own account in the embedded PostgreSQL, beside the owner that migrates and seeds: what it may do is what
 * `lib/database/roles.sql` gives it in production, so that a right that is missing shows in every journey.
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
  end $$`;

/** Makes the account where it is not there yet; its rights come with the migrations. */
export async function makePortalAccount(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The embedded database's address, as the portal itself gets it. */
export const asPortal = (ownerUrl: string) => ownerUrl.replace('//portal@', '//portal_web@');
