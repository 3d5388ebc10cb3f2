/** The channel that is configured, and the contact register. With neither, nothing is sent, and the pages say so. */
import 'server-only';
import type { Channel, Contact } from '@/lib/notifications/channel';

/** The channel of this portal; null where none is configured: nothing is sent. */
export function channels(): Channel | null {
  return null;
}

/**
 * How a person is reached, by the contact register. Null: no register is configured. Throws a ChannelUnavailable where it
 * does not answer.
 */
export async function contactOf(_number: string): Promise<Contact | null> {
  return null;
}
