/** How the portals of a run tell citizens: through the Altinn stand-in, into the mailbox. Their variables, and the stand-ins. */
import { conditionScope, contactScope, orderScope } from '@/stand-ins/kit/src/api/scopes';
import type { Environment } from '../local-environment';
import { contactsVariable } from './contacts';
import { clientKey, clientKeySet } from './keys';
import type { Parts } from './parts';
import { standIn } from './programs';
import type { Setup } from './setup';
import { peopleVariable } from './test-people';

const CLIENT_ID = 'portal-to-machines';
const ALTINN_CLIENT_ID = 'altinn';

const clients = [
  {
    client_id: CLIENT_ID,
    jwks: clientKeySet,
    scopes: [orderScope, contactScope],
  },
  {
    client_id: ALTINN_CLIENT_ID,
    jwks: clientKeySet,
    scopes: [conditionScope],
    organisation: '991825827',
  },
];

/** A portal's variables. */
export const channelVariables = ({ channels: { maskinporten, altinn, krr } }: Setup) => ({
  MASKINPORTEN_CLIENT_ID: CLIENT_ID,
  MASKINPORTEN_CLIENT_JWK: clientKey,
  MASKINPORTEN_ISSUER: `${maskinporten.origin}/`,
  MASKINPORTEN_TOKEN_ENDPOINT: `${maskinporten.origin}/token`,
  ALTINN_PLATFORM_URL: altinn.origin,
  ALTINN_SMS_SENDER: 'Helseporten',
  CONTACT_REGISTER_URL: `${krr.origin}/rest/v1/personer`,
});

type Program = { name: string; folder: keyof Setup['channels']; prefix: string; env?: Environment };

function programs({ channels: { maskinporten, mailbox } }: Setup, authority: string | undefined): Program[] {
  const register = { ...peopleVariable, ...contactsVariable };
  const issuer = `${maskinporten.origin}/`;
  const altinn = {
    ...register,
    ALTINN_SIMULATOR_MASKINPORTEN: issuer,
    ALTINN_SIMULATOR_MAILBOX: mailbox.origin,
    ALTINN_SIMULATOR_MASKINPORTEN_CLIENT_ID: ALTINN_CLIENT_ID,
    ALTINN_SIMULATOR_MASKINPORTEN_CLIENT_JWK: clientKey,
    // It asks the portals whether a message still holds.
    NODE_EXTRA_CA_CERTS: authority,
  };
  return [
    {
      name: 'The Maskinporten stand-in',
      folder: 'maskinporten',
      prefix: 'MASKINPORTEN_SIMULATOR',
      env: { MASKINPORTEN_SIMULATOR_CLIENTS: JSON.stringify(clients) },
    },
    { name: 'The Altinn stand-in', folder: 'altinn', prefix: 'ALTINN_SIMULATOR', env: altinn },
    {
      name: 'The contact register stand-in',
      folder: 'krr',
      prefix: 'KRR_SIMULATOR',
      env: { ...register, KRR_SIMULATOR_MASKINPORTEN: issuer },
    },
    { name: 'The mailbox', folder: 'mailbox', prefix: 'MAILBOX', env: register },
  ];
}

/** Starts them all; resolves when they answer. */
export async function startChannels(parts: Parts, setup: Setup, authority?: string): Promise<void> {
  await Promise.all(
    programs(setup, authority).map(({ name, folder, prefix, env }) => {
      const { host, port, origin } = setup.channels[folder];
      const place = { [`${prefix}_HOST`]: host, [`${prefix}_PORT`]: String(port) };
      const own = { [`${prefix}_MISBEHAVES`]: String(parts.mode === 'test') };
      return parts.start({
        name,
        args: standIn(folder),
        env: { PATH: process.env.PATH, NODE_ENV: 'development', ...place, ...own, ...env },
        ready: `${origin}/health`,
        log: folder,
      });
    }),
  );
}
