import { loginKeyAges } from '@/lib/auth/ways/key-age';
import { databaseCondition } from '@/lib/database/condition';
import { lineState } from '@/lib/http/line-state';
import { log, logFault } from '@/lib/log/log';
import { countDead } from '@/lib/notifications/outbox-store';
import { neededTables } from '@/services/services.server';

const headers = { 'Cache-Control': 'no-store' };
let isLimitMissed = false;

/**
 * Readiness: 503 while the portal cannot do its job, because the database does not answer, refuses writes, or lacks tables,
 * columns or rights. Also reports the statements' limit, the age of our keys, how many messages could not be sent, and whether
 * requests were refused for want of room, which never make it 503: the others would get this one's requests, too.
 */
export async function GET() {
  try {
    const { isReadOnly, missing, statementTimeout, count } = await databaseCondition(neededTables, countDead);
    if (isReadOnly || missing.length > 0) {
      log.error(
        { isReadOnly, missing },
        'the database cannot be used: is it a standby, are migrations or rights missing?',
      );
      return unavailable();
    }
    if (!statementTimeout && !isLimitMissed) log.warn({}, 'the database role has no statement_timeout: docs/deploy.md');
    isLimitMissed = !statementTimeout;
    const overloaded = lineState()?.overloaded ?? false;
    const told = { status: 'ok', overloaded, deadLetters: count, statementTimeout, keys: { login: loginKeyAges() } };
    return Response.json(told, { headers });
  } catch (error) {
    logFault(error, 'readiness');
    return unavailable();
  }
}

const unavailable = () => Response.json({ status: 'unavailable' }, { status: 503, headers });
