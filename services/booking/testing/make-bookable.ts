/**
 * `make-bookable.ts COUNT`: on the database of the environment, COUNT free times and for each two citizens whose bookings
 * lack nothing but the confirmation. Prints them as JSON.
 */
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { closeDatabase } from '@/lib/database/database';
import { addGp } from '@/services/practices/testing/world';
import { syntheticNumber } from '@/stand-ins/kit/src/synthetic-number';
import { addDraft, addToRegister, weekday } from './patients';
import { addSlots } from './world';

/** A citizen, and the address of the page that books. */
export type Bookable = { id: string; pid: string; startAt: string; check: string };

async function makeBookable(times: number): Promise<Bookable[]> {
  const gp = await addGp('Ingrid Skogmo');
  const starts = Array.from({ length: times }, (_, nth) => weekday(Math.floor(nth / 20), 8, (nth % 20) * 20));
  await addSlots(gp, starts);
  const made: Bookable[] = [];
  for (const [nth, startAt] of [...starts, ...starts].entries()) {
    const pid = syntheticNumber('1984-03-15', nth);
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

makeBookable(Number(process.argv[2]))
  .then((made) => process.stdout.write(JSON.stringify(made)))
  .finally(closeDatabase);
