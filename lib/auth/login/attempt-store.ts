/**
 * One row per pending login: its check values, what was asked for, and where to return. A row is found by the hash of its
 * key (`state`), belongs to one browser, and is used once, within fifteen minutes. Two tabs can log in at the same time,
 * the level is never read back from the browser, and a callback cannot be replayed.
 */
import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { loginAttempt } from '@/lib/auth/schema';
import type { PendingLogin } from '@/lib/auth/ways/way';
import type { Assurance } from '@/lib/citizens/assurance';
import { database } from '@/lib/database/database';
import { decrypt, encrypt } from '@/lib/database/encryption';
import type { Locale } from '@/lib/i18n/routing';

const LIFETIME = 15 * 60_000;

const hash = (value: string) => createHash('sha256').update(value).digest();
/** Where the check values are stored: they decrypt nowhere else. */
const cell = (stateHash: Buffer) => ({
  table: 'login_attempt',
  column: 'checks',
  row: stateHash.toString('base64url'),
});

/** Stores a login that has begun. `key` is what its answer will be known by, `browser` the binding cookie. */
export async function rememberLogin(key: string, browser: string, login: PendingLogin): Promise<void> {
  const { checks, ...rest } = login;
  const stateHash = hash(key);
  await database()
    .insert(loginAttempt)
    .values({
      ...rest,
      stateHash,
      browserHash: hash(browser),
      checks: encrypt(JSON.stringify(checks), cell(stateHash)),
    });
}

/**
 * Takes the login that an answer belongs to, once. Null when it is unknown, used, too old, or another browser's. An
 * answer in the wrong browser uses the login up, too: nobody gains from a login that somebody else began.
 */
export async function takeLogin(key: string, browser: string | undefined, at: Date): Promise<PendingLogin | null> {
  const stateHash = hash(key);
  const [row] = await database()
    .update(loginAttempt)
    .set({ usedAt: at })
    .where(
      and(
        eq(loginAttempt.stateHash, stateHash),
        isNull(loginAttempt.usedAt),
        gt(loginAttempt.createdAt, new Date(at.getTime() - LIFETIME)),
      ),
    )
    .returning();
  if (!row || browser === undefined || !row.browserHash.equals(hash(browser))) return null;
  return {
    ...row,
    checks: JSON.parse(decrypt(row.checks, cell(stateHash))),
    assurance: row.assurance as Assurance,
    locale: row.locale as Locale,
  };
}
