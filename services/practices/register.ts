/**
 * The practices' register of patients, read from level substantial. Name and birth date come from here, never from the
 * identity number.
 */
import 'server-only';
import type { Citizen } from '@/lib/citizens/citizen';
import type { Practice } from '@/services/practices/practices';
import { readPatient } from './store';

/** A citizen's general practitioner, the practice, and the schedule that is booked in. */
export type Gp = { practitionerId: string; name: string; scheduleId: string; practice: Practice };

/** `birthDate` is a calendar date, `2001-07-24`. Without a GP who takes bookings here, `gp` is null. */
export type RegisteredPatient = { givenName: string; familyName: string; birthDate: string; gp: Gp | null };

/** What the register says of this citizen; null for one whom no practice has registered. Read once a request. */
export async function registeredPatient(citizen: Citizen<'substantial'>): Promise<RegisteredPatient | null> {
  return readPatient(citizen);
}

/** What the register calls this citizen; null for one whom no practice has registered. */
export async function nameInRegister(citizen: Citizen<'substantial'>): Promise<{ given: string; full: string } | null> {
  const patient = await registeredPatient(citizen);
  return patient && { given: patient.givenName, full: `${patient.givenName} ${patient.familyName}` };
}
