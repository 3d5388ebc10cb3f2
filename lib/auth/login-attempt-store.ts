/**
 * One row per login on its way: next-auth's check values, what was asked for, and where to lead back. Keyed by the
 * hash of `state`, bound to the browser that began, used once, fifteen minutes. So two tabs can log in at once, the
 * asked level is never read back from the browser, and a callback cannot be replayed.
 */
import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { type Connection, database } from '@/lib/database/database';
import { decrypt, encrypt } from '@/lib/database/encryption';
import { loginAttempt } from '@/lib/database/schema';
import type { Locale } from '@/lib/i18n/routing';
import type { Assurance } from './assurance';

const LIFETIME = 15 * 60_000;

export type LoginAttempt = {
  /** next-auth's cookies for state, nonce and PKCE, by name. */
  checks: Record<string, string>;
  assurance: Assurance;
  locale: Locale;
  returnTo: string;
  freshLogin: boolean;
  createdAt: Date;
};

const hash = (value: string) => createHash('sha256').update(value).digest();
const place = (stateHash: Buffer) => ({
  table: 'login_attempt',
  column: 'checks',
  row: stateHash.toString('base64url'),
});

/** Remembers a login that begins now. */
export async function rememberLogin(state: string, browser: string, attempt: LoginAttempt): Promise<void> {
  const { checks, ...asked } = attempt;
  const stateHash = hash(state);
  await database()
    .insert(loginAttempt)
    .values({
      ...asked,
      stateHash,
      browserHash: hash(browser),
      checks: encrypt(JSON.stringify(checks), place(stateHash)),
    });
}

/** Until the end of the transaction no other callback of this browser goes on. */
export async function lockLoginsOf(connection: Connection, browser: string): Promise<void> {
  await connection
    .select({ stateHash: loginAttempt.stateHash })
    .from(loginAttempt)
    .where(eq(loginAttempt.browserHash, hash(browser)))
    .orderBy(loginAttempt.stateHash)
    .for('update');
}

/** The login that a callback answers, taken once: null when it is unknown, used, too old, or another browser's. */
export async function takeLogin(state: string, browser: string, at: Date): Promise<LoginAttempt | null> {
  const stateHash = hash(state);
  const [row] = await database()
    .update(loginAttempt)
    .set({ usedAt: at })
    .where(
      and(
        eq(loginAttempt.stateHash, stateHash),
        eq(loginAttempt.browserHash, hash(browser)),
        isNull(loginAttempt.usedAt),
        gt(loginAttempt.createdAt, new Date(at.getTime() - LIFETIME)),
      ),
    )
    .returning();
  if (!row) return null;
  return {
    ...row,
    checks: JSON.parse(decrypt(row.checks, place(stateHash))),
    assurance: row.assurance as Assurance,
    locale: row.locale as Locale,
  };
}
