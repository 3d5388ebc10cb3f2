/** Parents and children of one test, in the registry of the demo. */
import type { TestCitizen } from '@/services/test-service';
import { register, relate } from './registry';

/** A birth date by which somebody is so many years old today. */
export const bornYearsAgo = (years: number) => `${new Date().getFullYear() - years}-01-01`;

/** The registry knows the child, so many years old, and who its parent is. */
export async function addChild(parent: TestCitizen, years: number, child: TestCitizen, givenName = 'Odin') {
  await register(parent.id);
  await register(child.id, { givenName, birthDate: bornYearsAgo(years) });
  await relate(parent.id, child.id);
}
