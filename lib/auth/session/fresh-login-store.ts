/**
 * Browsers in which a login of another person has just ended a session: single sign-on would lead in as one of the two, by
 * whatever way the next login begins. So that login is a fresh one. Behind a login proxy: `ways/nais/login-asked-store.ts`.
 */
import 'server-only';
import { inArray } from 'drizzle-orm';
import { loginAsked } from '@/lib/auth/schema';
import { type Connection, database } from '@/lib/database/database';
import { hashReference } from './store';

const ofBrowser = (bindings: string[]) => inArray(loginAsked.browserHash, bindings.map(hashReference));

/** From now on every login that this browser begins is a fresh one, until one succeeds. */
export async function requireFreshLogin(connection: Connection, bindings: string[], at: Date): Promise<void> {
  const rows = bindings.map((binding) => ({ browserHash: hashReference(binding), askedAt: at, withToken: false }));
  if (rows.length > 0) await connection.insert(loginAsked).values(rows).onConflictDoNothing();
}

/** True where the next login of this browser must be a fresh one. */
export async function isFreshLoginRequired(bindings: string[]): Promise<boolean> {
  if (bindings.length === 0) return false;
  return (await database().select().from(loginAsked).where(ofBrowser(bindings)).limit(1)).length > 0;
}

/** Forgets what this browser was asked for. Called when a session begins, also behind a login proxy. */
export async function forgetFreshLogin(connection: Connection, bindings: string[]): Promise<void> {
  await connection.delete(loginAsked).where(ofBrowser(bindings));
}
