/** How a citizen is reached, for the page that shows it to them: their own entry in the contact register. */
import 'server-only';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import { numberOf } from '@/lib/citizens/identity';
import { logFault } from '@/lib/log/log';
import { within } from '@/lib/within';
import { ChannelUnavailable, type Contact } from './channel';
import { contactOf } from './channels/configured';

/** `away`: the register does not answer now. `none`: this portal has no register. */
export type Reach = Contact | 'away' | 'none';

/** Milliseconds that a page waits for the register. */
const longest = 5_000;

/** The citizen's own entry, whomever they act for. Never throws for the register: the page shows without it. */
export async function reachOf(citizen: Citizen<'substantial'>): Promise<Reach> {
  const number = await numberOf(citizenIdOf(citizen));
  const late = () => new ChannelUnavailable('krr look-up: no answer in time');
  try {
    return (await within(longest, contactOf(number), late)) ?? 'none';
  } catch (error) {
    if (!(error instanceof ChannelUnavailable)) throw error;
    logFault(error, 'contactRegister');
    return 'away';
  }
}
