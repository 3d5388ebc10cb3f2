/** What has come in, oldest first; in memory, as long as the process lives. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** A message as the Altinn stand-in hands it over. */
export const handed = z.object({
  type: z.enum(['SMS', 'Email']),
  destination: z.string(),
  from: z.string().optional(),
  subject: z.string().optional(),
  body: z.string(),
  isHtml: z.boolean().default(false),
  reference: z.string().optional(),
});

export interface Message {
  id: string;
  at: string;
  type: 'SMS' | 'Email';
  to: string;
  from?: string | undefined;
  subject?: string | undefined;
  text?: string | undefined;
  html?: string | undefined;
  /** An iCalendar file that came with it. */
  calendar?: string | undefined;
  /** By what the sender knows it: Altinn's idempotencyId, or the Message-ID. */
  reference?: string | undefined;
}

export class Messages {
  #all: Message[] = [];

  add(message: Omit<Message, 'id' | 'at'>): void {
    this.#all.push({ id: randomUUID(), at: new Date().toISOString(), ...message });
  }

  addHanded({ destination: to, body, isHtml, ...message }: z.output<typeof handed>): void {
    this.add({ ...message, to, ...(isHtml ? { html: body } : { text: body }) });
  }

  all(): readonly Message[] {
    return this.#all;
  }

  find(id: string): Message | undefined {
    return this.#all.find((message) => message.id === id);
  }

  empty(): void {
    this.#all = [];
  }
}
