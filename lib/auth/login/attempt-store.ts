/**
 * One row per pending login: its check values, what was asked for, and where to return. A row is found by the hash of its
 * key (`state`), belongs to one browser, and is used once, within fifteen minutes. Two tabs can log in at the same time,
 * the level is never read back from the browser, and a callback cannot be replayed.
 */
import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { loginAttempt } from '@/lib/auth/schema';
import { loginLifetime } from '@/lib/auth/session/cookies';
import type { PendingLogin } from '@/lib/auth/ways/way';
import type { Assurance } from '@/lib/citizens/assurance';
import { database } from '@/lib/database/database';
import { decrypt, encrypt } from '@/lib/database/encryption';
import type { Locale } from '@/lib/i18n/routing';

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

/** `isOwn`: this browser began it. `attempt` names its row. */
type TakenLogin = { login: PendingLogin; attempt: Buffer; isOwn: boolean };

/**
 * Takes the login that an answer belongs to, once. Null when it is unknown, used, withdrawn or too old. An answer in the
 * wrong browser uses the login up, too: nobody gains from a login that somebody else began.
 */
export async function takeLogin(key: string, bindings: string[], at: Date): Promise<TakenLogin | null> {
  const stateHash = hash(key);
  const [row] = await database()
    .update(loginAttempt)
    .set({ usedAt: at })
    .where(
      and(
        eq(loginAttempt.stateHash, stateHash),
        isNull(loginAttempt.usedAt),
        gt(loginAttempt.createdAt, new Date(at.getTime() - loginLifetime * 1000)),
      ),
    )
    .returning();
  if (!row) return null;
  const { assurance, locale, returnTo, freshLogin, createdAt } = row;
  const checks = JSON.parse(decrypt(row.checks, cell(stateHash)));
  return {
    login: { assurance: assurance as Assurance, locale: locale as Locale, returnTo, freshLogin, createdAt, checks },
    attempt: stateHash,
    isOwn: bindings.some((binding) => row.browserHash.equals(hash(binding))),
  };
}
