/** Whether a message still holds: asked before it is handed to a channel, and by the channel at the moment of sending. */
import 'server-only';
import { now } from '@/lib/calendar/clock';
import { isRowId } from '@/lib/database/row-id';
import { findMessage, type Taken } from './outbox-store';
import { NotKnownHere, type Teller, type Told } from './teller';

/** Why a message is not sent. `past`: it was to be, and was not in time. */
export type NotSent = 'past' | 'undone' | 'unwanted';

/** What a message says now, or why it is not to be sent. Throws where its teller cannot say now. */
export async function saidNow(tellers: Teller[], taken: Taken, at: Date): Promise<Told | NotSent> {
  const teller = tellers.find(({ service }) => service === taken.service);
  if (!teller) throw new NotKnownHere();
  const told = await teller.tell(taken, at);
  if (!told) return 'undone';
  if (told.isReminder && taken.wantsReminders === false) return 'unwanted';
  return at < taken.notAfter ? told : 'past';
}

/** True where the message with this id is to be sent. False for anything else, also for an id that there is not. */
export async function isToBeSent(tellers: Teller[], id: string, at: Date = now()): Promise<boolean> {
  const found = isRowId(id) ? await findMessage(id) : null;
  if (!found || !['waiting', 'accepted'].includes(found.status)) return false;
  return typeof (await saidNow(tellers, found, at)) === 'object';
}
