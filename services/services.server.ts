/** What runs of the services, joined. The plain data is in `services.ts`. */
import 'server-only';
import type { Citizen } from '@/lib/citizens/citizen';
import { nameInRegister } from './practices/register';

/** What a citizen is called, by the first service that knows; null where none does. */
export async function nameOf(citizen: Citizen<'substantial'>): Promise<{ given: string; full: string } | null> {
  return nameInRegister(citizen);
}
