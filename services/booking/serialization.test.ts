/**
 * A server that orders transactions strictly, as spread engines do, answers 40001 where two meet, and whoever asked must
 * ask again. Here PostgreSQL does so, by its own isolation levels and writes that really meet.
 */
import { sql } from 'drizzle-orm';
import { Client, type PoolClient } from 'pg';
import { closeDatabase, database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { inMinutes, slotOf, testNow } from '@/scripts/testing/slots';
import { addWorld, appointmentsOf, book, cancel, completeDraft } from '@/services/booking/testing/world';
import { bookAppointment } from './booking';
import { readDraft } from './drafts';

useTestDatabase();

const levels = ['repeatable read', 'serializable'];

/** Puts the portal's connections on this level; answers the codes of the errors that the server then gives them. */
async function isolated(level: string): Promise<string[]> {
  const { rows } = await database().execute<{ name: string }>(sql`select current_database() as name`);
  await database().execute(sql.raw(`alter database ${rows[0]?.name} set default_transaction_isolation to '${level}'`));
  await closeDatabase();
  const codes: string[] = [];
  database().$client.on('connect', (client: PoolClient) =>
    client.connection.on('errorMessage', ({ code }: { code: string }) => codes.push(code)),
  );
  return codes;
}

/** A session of somebody else's, on its own connection. */
async function session(): Promise<Client> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query('begin isolation level serializable');
  return client;
}

/** Resolves once a statement of the portal waits for a lock. */
async function untilItWaits(client: Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity
       where datname = current_database() and application_name = 'portal' and wait_event_type = 'Lock'`,
    );
    if (rowCount) return;
    await client.query('select pg_stat_clear_snapshot()');
  }
}

/** Has somebody else write a row, and keep it to themselves until the work waits for it. */
async function meeting<Value>(write: string, values: unknown[], work: () => Promise<Value>): Promise<Value> {
  const other = await session();
  await other.query(write, values);
  const working = work();
  await untilItWaits(other);
  await other.query('commit');
  await other.end();
  return working;
}

const auditsOf = async (citizenId: string) =>
  (
    await database().execute<{ action: string }>(
      sql`select action from audit_event where actor_id = ${citizenId}::uuid order by id`,
    )
  ).rows.map(({ action }) => action);

test.each(levels)('%s: a booking that met a write of its time is done at the second attempt, once', async (level) => {
  const { one, first } = await addWorld();
  const draftId = await completeDraft(one.citizen, first);
  const codes = await isolated(level);
  const result = await meeting('update slot set held_until = null where schedule_id = $1', [first.scheduleId], () =>
    bookAppointment(one.citizen, draftId, first, testNow),
  );
  expect({ ok: result.ok, codes }).toEqual({ ok: true, codes: ['40001'] });
  expect(await appointmentsOf(one.id)).toMatchObject([{ status: 'booked', idempotencyKey: draftId }]);
  expect(await auditsOf(one.id)).toEqual(['appointment.book']);
  expect(await slotOf(first)).toMatchObject({ status: 'busy' });
  expect(await readDraft(one.citizen, draftId, testNow)).toBeNull();
});

test.each(levels)(
  '%s: where the other write took the time, the citizen is told so and keeps the answers',
  async (level) => {
    const { one, first } = await addWorld();
    const draftId = await completeDraft(one.citizen, first);
    const codes = await isolated(level);
    const result = await meeting("update slot set status = 'busy' where schedule_id = $1", [first.scheduleId], () =>
      bookAppointment(one.citizen, draftId, first, testNow),
    );
    expect({ result, codes }).toEqual({ result: { ok: false, refusal: 'slotTaken' }, codes: ['40001'] });
    expect(await appointmentsOf(one.id)).toEqual([]);
    expect(await auditsOf(one.id)).toEqual([]);
    expect(await readDraft(one.citizen, draftId, testNow)).not.toBeNull();
  },
);

test('serializable: a booking that read what another changed, and changed what that read, is refused late and done again', async () => {
  const { one, first } = await addWorld();
  const draftId = await completeDraft(one.citizen, first);
  const codes = await isolated('serializable');
  const [reader, holder] = [await session(), await session()];
  await reader.query('select status from slot where schedule_id = $1', [first.scheduleId]);
  // The booking has written all of its rows when it waits for this one, and nothing that it waits for changes.
  await holder.query('select 1 from citizen where id = $1 for update', [one.id]);
  const booking = bookAppointment(one.citizen, draftId, first, testNow);
  await untilItWaits(holder);
  await reader.query("update patient set given_name = 'Live' where citizen_id = $1", [one.id]);
  await reader.query('commit');
  await holder.query('rollback');
  expect({ ok: (await booking).ok, codes }).toEqual({ ok: true, codes: ['40001'] });
  expect(await appointmentsOf(one.id)).toHaveLength(1);
  expect(await auditsOf(one.id)).toEqual(['appointment.book']);
  await Promise.all([reader.end(), holder.end()]);
});

test.each(levels)('%s: a double click books once, and each click gets the same answer', async (level) => {
  const { one, first } = await addWorld();
  const draftId = await completeDraft(one.citizen, first);
  await isolated(level);
  const answers = await Promise.all([1, 2, 3].map(() => bookAppointment(one.citizen, draftId, first, testNow)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.ok).toBe(true);
  expect(await auditsOf(one.id)).toEqual(['appointment.book']);
});

test.each(levels)('%s: a cancellation that met a write of its appointment is done once all the same', async (level) => {
  const { one, first } = await addWorld();
  const booked = await book(one.citizen, first);
  if (!booked.ok) throw new Error(booked.refusal);
  const { appointmentId } = booked.value;
  const codes = await isolated(level);
  const result = await meeting('update appointment set reason = reason where id = $1', [appointmentId], () =>
    cancel(one.citizen, appointmentId, inMinutes(1)),
  );
  expect({ result, codes }).toMatchObject({ result: { ok: true, value: { status: 'cancelled' } }, codes: ['40001'] });
  expect(await auditsOf(one.id)).toEqual(['appointment.book', 'appointment.cancel']);
  expect(await slotOf(first)).toMatchObject({ status: 'free' });
});

test.each(levels)('%s: a cancellation that met another is told that it is cancelled already', async (level) => {
  const { one, first } = await addWorld();
  const booked = await book(one.citizen, first);
  if (!booked.ok) throw new Error(booked.refusal);
  const { appointmentId } = booked.value;
  const codes = await isolated(level);
  const other = "update appointment set status = 'cancelled', cancelled_at = $2 where id = $1";
  const result = await meeting(other, [appointmentId, testNow], () => cancel(one.citizen, appointmentId, inMinutes(1)));
  expect({ result, codes }).toEqual({ result: { ok: false, refusal: 'alreadyCancelled' }, codes: ['40001'] });
});
