/** What a portal that tells citizens is configured with. With none of these nothing is sent, and the pages say so. */
import { z } from 'zod';
import { address, clientJwk } from '@/lib/env/values';

const withoutSlash = (value: string) => value.replace(/\/$/, '');
/** Its grants must name Maskinporten exactly: with the slash, which is easily lost. */
const withSlash = (value: string) => new URL(value).href;

export const channelVariables = z.object({
  MASKINPORTEN_CLIENT_ID: z.string().min(1).optional(),
  MASKINPORTEN_CLIENT_JWK: clientJwk.optional(),
  MASKINPORTEN_ISSUER: address.transform(withSlash).optional(),
  MASKINPORTEN_TOKEN_ENDPOINT: address.optional(),
  NAIS_TOKEN_ENDPOINT: address.optional(),
  ALTINN_PLATFORM_URL: address.transform(withoutSlash).optional(),
  ALTINN_SMS_SENDER: z
    .string()
    .max(11, 'must be at most 11 characters')
    .regex(/^[A-Za-z0-9ÆØÅæøå ]+$/, 'must be letters and digits')
    .optional(),
  ALTINN_EMAIL_SENDER: z.email('must be an e-mail address').optional(),
  CONTACT_REGISTER_URL: address
    .refine((value) => value.endsWith('/rest/v1/personer'), 'must end with /rest/v1/personer')
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
  SMTP_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n"]+ <[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/, 'must be an address, or Name <address>')
    .optional(),
});

type Given = z.output<typeof channelVariables>;

const maskinporten = [
  'MASKINPORTEN_CLIENT_ID',
  'MASKINPORTEN_CLIENT_JWK',
  'MASKINPORTEN_ISSUER',
  'MASKINPORTEN_TOKEN_ENDPOINT',
] as const;

/** What each of them stands on. Where no key is set, the platform's own token endpoint does. */
function needsOf(env: Given): [name: keyof Given, others: readonly (keyof Given)[]][] {
  const tokens = env.NAIS_TOKEN_ENDPOINT && !env.MASKINPORTEN_CLIENT_JWK ? [] : maskinporten;
  return [
    ['ALTINN_PLATFORM_URL', tokens],
    ['CONTACT_REGISTER_URL', tokens],
    ['SMTP_URL', ['CONTACT_REGISTER_URL', 'SMTP_FROM']],
  ];
}

/** What is missing for what is set, and what cannot be set together: by the variable that is set. */
export function channelFaults(env: Given): { name: keyof Given; message: string }[] {
  const lacks = needsOf(env).flatMap(([name, others]) => {
    const missing = env[name] ? others.filter((other) => !env[other]) : [];
    return missing.length > 0 ? [{ name, message: `needs ${missing.join(', ')}` }] : [];
  });
  const isBoth = env.ALTINN_PLATFORM_URL && env.SMTP_URL;
  return isBoth
    ? [...lacks, { name: 'SMTP_URL', message: 'and ALTINN_PLATFORM_URL are two channels: set one' }]
    : lacks;
}
