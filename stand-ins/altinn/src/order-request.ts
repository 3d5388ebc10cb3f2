/**
 * An order as `POST /notifications/api/v1/future/orders` takes it: https://docs.altinn.studio/en/notifications/reference/openapi
 * and the rules of its validators. Only a person as recipient. Where the real one passes over a name that it does not
 * know, this one refuses it: a misspelt name would be lost without a word.
 */
import { z } from 'zod';

const text = z.string().refine((value) => value.trim() !== '', 'is empty');

const email = z.strictObject({
  senderEmailAddress: z.email().optional(),
  subject: text,
  body: text,
  contentType: z.enum(['Plain', 'Html']).default('Plain'),
  // E-mails are sent at any hour.
  sendingTimePolicy: z.literal('Anytime').default('Anytime'),
});

const sms = z.strictObject({
  sender: z.string().max(11).optional(),
  body: text,
  // The real one takes `Daytime`, too, and waits for it where nothing is said.
  sendingTimePolicy: z.literal('Anytime'),
});

const needed = {
  Email: ['emailSettings'],
  Sms: ['smsSettings'],
  EmailPreferred: ['emailSettings', 'smsSettings'],
  SmsPreferred: ['emailSettings', 'smsSettings'],
} as const;

const person = z
  .strictObject({
    nationalIdentityNumber: z.string().regex(/^\d{11}$/, 'must be 11 digits'),
    resourceId: z
      .string()
      .regex(/^urn:altinn:resource/)
      .optional(),
    channelSchema: z.enum(['Email', 'Sms', 'EmailPreferred', 'SmsPreferred']),
    ignoreReservation: z.boolean().default(false),
    emailSettings: email.optional(),
    smsSettings: sms.optional(),
  })
  .refine((one) => needed[one.channelSchema].every((name) => one[name]), 'lacks the settings of a channel');

export const orderRequest = z.strictObject({
  idempotencyId: text,
  sendersReference: z.string().optional(),
  conditionEndpoint: z.url({ protocol: /^https?$/ }).optional(),
  recipient: z.strictObject({ recipientPerson: person }),
});
export type OrderRequest = z.output<typeof orderRequest>;
