/** The channel that is configured, and the contact register. With neither, nothing is sent, and the pages say so. */
import 'server-only';
import { type Env, env } from '@/lib/env/env';
import type { Channel, Contact } from '@/lib/notifications/channel';
import { altinnChannel, altinnScope } from './altinn';
import type { KeptToken } from './kept-token';
import { contactInKrr, krrScope } from './krr';
import { maskinportenTokens } from './maskinporten';
import { smtpChannel } from './smtp';

type Configured = { channel: Channel | null; contactOf: ((number: string) => Promise<Contact>) | null };

/** Undefined where Maskinporten is not configured; `env.ts` has refused to start where it is needed. */
function tokensFor(all: Env, scope: string): KeptToken | undefined {
  const { MASKINPORTEN_CLIENT_ID: clientId, MASKINPORTEN_CLIENT_JWK: keys } = all;
  const { MASKINPORTEN_ISSUER: issuer, MASKINPORTEN_TOKEN_ENDPOINT: tokenEndpoint } = all;
  const [key] = keys?.keys ?? [];
  if (!key && all.NAIS_TOKEN_ENDPOINT) return maskinportenTokens({ naisTokenEndpoint: all.NAIS_TOKEN_ENDPOINT }, scope);
  return clientId && key && issuer && tokenEndpoint
    ? maskinportenTokens({ clientId, key, issuer, tokenEndpoint }, scope)
    : undefined;
}

function registerOf(all: Env): Configured['contactOf'] {
  const url = all.CONTACT_REGISTER_URL;
  const tokens = url && tokensFor(all, krrScope);
  return tokens ? (number) => contactInKrr(number, { url, tokens }) : null;
}

function channelOf(all: Env, contactOf: Configured['contactOf']): Channel | null {
  const { ALTINN_PLATFORM_URL: platformUrl, SMTP_URL: url, SMTP_FROM: from } = all;
  if (url && from && contactOf) return smtpChannel({ url, from, contactOf });
  const tokens = platformUrl && tokensFor(all, altinnScope);
  if (!tokens) return null;
  return altinnChannel({ platformUrl, tokens, smsSender: all.ALTINN_SMS_SENDER, emailSender: all.ALTINN_EMAIL_SENDER });
}

let configured: Configured | undefined;

/** Made once: its tokens are kept. */
function made(): Configured {
  if (configured) return configured;
  const contactOf = registerOf(env());
  configured = { contactOf, channel: channelOf(env(), contactOf) };
  return configured;
}

/** The channel of this portal; null where none is configured: nothing is sent. */
export function configuredChannel(): Channel | null {
  return made().channel;
}

/**
 * How a person is reached, by the contact register. Null: no register is configured. Throws a ChannelUnavailable where it
 * does not answer.
 */
export async function contactOf(number: string): Promise<Contact | null> {
  return made().contactOf?.(number) ?? null;
}
