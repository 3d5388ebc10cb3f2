/**
 * The practices' register of patients; level substantial is enough. Name and birth date come from here, never from the
 * identity number.
 */
import 'server-only';
import { type Acting, forOneself } from '@/lib/acting/acting';
import type { Citizen } from '@/lib/citizens/citizen';
import type { Practice } from '@/services/practices/practices';
import { readPatient } from './register-store';
import { type Substitute, standInAt } from './substitutes';

/** A citizen's general practitioner, the practice, the schedule that is booked in, and who stands in on it. */
export type Gp = {
  name: string;
  practitionerId: string;
  scheduleId: string;
  /** Today or later, earliest first. */
  substitutes: Substitute[];
  practice: Practice;
};

/** `birthDate` is a calendar date, `2001-07-24`. `gp` is null without a GP who takes bookings here. */
export type RegisteredPatient = { givenName: string; familyName: string; birthDate: string; gp: Gp | null };

/** Finds a citizen in the register; null if no practice has registered them. Read once per request. */
export async function registeredPatient(acting: Acting<'substantial'>): Promise<RegisteredPatient | null> {
  return readPatient(acting);
}

/** The name of who stands in for the citizen's GP at a time; null where nobody does. */
export async function substituteAt(
  acting: Acting<'substantial'>,
  { startAt }: { startAt: Date | string },
): Promise<string | null> {
  const gp = (await registeredPatient(acting))?.gp;
  return standInAt(gp?.substitutes ?? [], new Date(startAt))?.name ?? null;
}

/** Who has signed in, whomever they act for, as `registeredPatient`. */
export async function ownPatient(citizen: Citizen<'substantial'>): Promise<RegisteredPatient | null> {
  return readPatient(forOneself(citizen));
}

/** The citizen's own name in the register; null if no practice has registered them. */
export async function nameInRegister(citizen: Citizen<'substantial'>): Promise<{ given: string; full: string } | null> {
  const patient = await ownPatient(citizen);
  return patient && { given: patient.givenName, full: `${patient.givenName} ${patient.familyName}` };
}
