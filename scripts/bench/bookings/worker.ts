/** The process whose bookings are measured: the use case on the portal's own pool, as many citizens at once as it is told. */
import { Client } from 'pg';
import { mintCitizen } from '@/lib/citizens/citizen';
import { closeDatabase, database } from '@/lib/database/database';
import { env } from '@/lib/env/env';
import { bookAppointment, sealText } from '@/services/booking/booking';
import { countRoundTrips } from '../../testing/round-trips';
import { type Calendar, idOf, orderOf } from './order';
import { makeWorld } from './world';

export type RoundOrder = Calendar & { count: number; atOnce: number; connections: number };
export type WorldOrder = Calendar & { people: number };
/** Bookings a second; milliseconds of this process's CPU, and round trips to the server, of all bookings together. */
export type RoundResult = { rate: number; cpu: number; roundTrips: number };

/** New connections, as pgbench has them in each of its rounds; to make them is not measured there, either. */
async function connect(connections: number): Promise<() => number> {
  await closeDatabase();
  const pool = database().$client;
  const roundTrips = countRoundTrips(pool);
  const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
  for (const client of clients) client.release();
  return roundTrips;
}

function prepare(nth: number, calendar: Calendar) {
  const { draftId, answers } = orderOf(nth, calendar);
  const confirmation = { startAt: answers.slot.startAt, seal: sealText(answers) };
  return { citizen: mintCitizen<'high'>(idOf('c', nth)), draftId, confirmation };
}

async function book({ citizen, draftId, confirmation }: ReturnType<typeof prepare>): Promise<void> {
  const result = await bookAppointment(citizen, draftId, confirmation);
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
}

async function runRound({ count, atOnce, connections, ...calendar }: RoundOrder): Promise<RoundResult> {
  const waiting = Array.from({ length: count }, (_, nth) => prepare(nth, calendar));
  const roundTrips = await connect(connections);
  const [began, cpuBefore] = [performance.now(), process.cpuUsage()];
  const citizen = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await book(next);
  };
  await Promise.all(Array.from({ length: atOnce }, citizen));
  const { user, system } = process.cpuUsage(cpuBefore);
  const seconds = (performance.now() - began) / 1000;
  return { rate: count / seconds, cpu: (user + system) / 1000, roundTrips: roundTrips() };
}

async function make({ people, ...calendar }: WorldOrder): Promise<true> {
  const owner = new Client({ connectionString: env().DATABASE_DIRECT_URL });
  await owner.connect();
  await makeWorld(owner, people, calendar);
  await owner.end();
  return true;
}

process.on('message', async (order: RoundOrder | WorldOrder) => {
  try {
    process.send?.(await ('people' in order ? make(order) : runRound(order)));
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
});
process.on('disconnect', () => closeDatabase());
