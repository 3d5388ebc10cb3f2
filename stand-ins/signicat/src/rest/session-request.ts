/**
 * The body of `POST /sessions`, read strictly: an unknown member is an error, so that a typing error is noticed. https://developer.signicat.com/apis/eid-hub/
 */
import { z } from 'zod';
import { loas } from '../levels';

const callback = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

export const attributes = [
  ...['name', 'firstName', 'lastName', 'dateOfBirth', 'nin', 'idpId'],
  ...['idportenSub', 'idportenLoa', 'idportenIdp'],
] as const;

export const sessionRequest = z.strictObject({
  allowedProviders: z.array(z.literal('idporten', 'this account has idporten alone')).min(1).optional(),
  flow: z.literal('redirect', 'this stand-in knows redirect alone'),
  requestedLoa: z.enum(loas).default('substantial'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'must be two letters')
    .default('en'),
  requestedAttributes: z.array(z.enum(attributes)).default([]),
  callbackUrls: z.strictObject({ success: callback, abort: callback, error: callback }),
  externalReference: z.string().min(1).max(255).optional(),
  sessionLifetime: z.int().min(1).max(86_400).default(1200),
  requestDomain: z.string().min(1).optional(),
  themeId: z.string().optional(),
  usageReference: z.string().optional(),
  tags: z.array(z.string()).optional(),
  prefilledInput: z.record(z.string(), z.string()).optional(),
  /** `prompt` is an assumption: how this API asks for a fresh login at ID-porten is not documented. */
  additionalParameters: z.strictObject({ prompt: z.literal('login').optional() }).optional(),
});
export type SessionRequest = z.infer<typeof sessionRequest>;
