/** A message to a test person; its texts say nothing. */
import { randomUUID } from 'node:crypto';
import type { Message } from '@/lib/notifications/channel';

export function messageTo(number: string, more: Partial<Message> = {}): Message {
  return {
    id: randomUUID(),
    recipient: { number },
    locale: 'nb',
    prefers: 'email',
    sms: 'Timen din er bestilt: torsdag 3. desember kl. 09.20.',
    subject: 'Timen er bestilt',
    text: 'Timen din er bestilt.',
    html: '<!doctype html><p>Timen din er bestilt.</p>',
    conditionUrl: null,
    ...more,
  };
}
