/** How booking takes part in `npm run soak`: GPs with few times, for citizens who want the same ones. */
import { appointmentKinds } from '@/services/booking/schema';
import { addGp } from '@/services/practices/testing/world';
import type { SoakService, TestCitizen } from '@/services/test-service';
import { addToRegister, weekday } from '../patients';
import { addSlots } from '../world';
import { journey, type Memory } from './journey';
import { makeLedger } from './ledger';
import { readDatabase } from './read-database';
import { reconcile } from './reconcile';

const CITIZENS_PER_GP = 8;

/** A GP with times of each kind: enough for all, so few that they meet. */
async function addBusyGp() {
  const gp = await addGp('Ingrid Skogmo');
  for (const [nth, kind] of appointmentKinds.entries()) {
    const starts = [0, 1, 2].flatMap((day) => [0, 20, 40, 60].map((minute) => weekday(day, 7 + 2 * nth, minute)));
    await addSlots(gp, starts, kind);
  }
  return gp;
}

export function makeBookingSoak(): SoakService {
  const ledger = makeLedger();
  const memories = new Map<string, Memory>();
  const scheduleIds: string[] = [];

  async function prepare(citizens: TestCitizen[]): Promise<void> {
    for (let from = 0; from < citizens.length; from += CITIZENS_PER_GP) {
      const gp = await addBusyGp();
      scheduleIds.push(gp.scheduleId);
      for (const citizen of citizens.slice(from, from + CITIZENS_PER_GP)) {
        await addToRegister(citizen, { gp });
        memories.set(citizen.id, { appointments: [], left: [] });
      }
    }
  }

  return {
    prepare,
    journey: (visit) => journey(visit, ledger, memories.get(visit.citizen.id) ?? { appointments: [], left: [] }),
    reconcile: async () => reconcile(ledger, await readDatabase(scheduleIds)),
  };
}
