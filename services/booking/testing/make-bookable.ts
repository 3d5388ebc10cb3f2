/**
 * `make-bookable.ts TIMES CITIZENS`: on the database of the environment, so many free times and for each so many citizens,
 * else two, whose bookings lack nothing but the confirmation. Prints them as JSON.
 */
import { unusedNumber } from '@/e2e/unused-number';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { closeDatabase } from '@/lib/database/database';
import { addGp } from '@/services/practices/testing/world';
import { addDraft, addToRegister, weekday } from './patients';
import { addSlots } from './world';

/** A citizen, and the address of the page that books. */
export type Bookable = { id: string; pid: string; startAt: string; check: string };

async function makeBookable(times: number, citizensEach = 2): Promise<Bookable[]> {
  const gp = await addGp('Ingrid Skogmo');
  const starts = Array.from({ length: times }, (_, nth) => weekday(Math.floor(nth / 20), 8, (nth % 20) * 20));
  await addSlots(gp, starts);
  const made: Bookable[] = [];
  const wanted = Array.from({ length: citizensEach }, () => starts).flat();
  for (const startAt of wanted) {
    const pid = unusedNumber();
    const citizen = await addToRegister({ id: await findOrAddCitizen(pid), pid }, { gp });
    made.push({
      id: citizen.id,
      pid,
      startAt: startAt.toISOString(),
      check: `/nb${await addDraft(citizen, startAt)}/check`,
    });
  }
  return made;
}

const [times, citizensEach] = process.argv.slice(2).map(Number);
makeBookable(times ?? 1, citizensEach)
  .then((made) => process.stdout.write(JSON.stringify(made)))
  .finally(closeDatabase);
