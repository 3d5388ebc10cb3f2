/** The ways in, in the order of the front page. */
import type { Exchange } from '../exchange';
import { flagsOf } from '../optional-ways';
import type { Service } from '../service';
import type { WayName, Wish } from '../wish';
import { startAtIdporten } from './idporten';
import { startAtProxy } from './login-proxy';
import { startAtSignicat } from './signicat';
import { startRestSession } from './signicat-rest';

export interface Way {
  title: string;
  about: string;
  /** Why it cannot be chosen, in one sentence; nothing when it can. */
  missing: (service: Service) => string | undefined;
  /** Sends the browser to log in. */
  start: (exchange: Exchange, wish: Wish) => Promise<void> | void;
}

/** One sentence for the page; `npm run demo` sets all of them. */
function unset(group: Parameters<typeof flagsOf>[0]): string {
  const [first, ...others] = flagsOf(group);
  return `Not available: ${first} and ${others.length} more options are not given.`;
}

export const ways: Record<WayName, Way> = {
  idporten: {
    title: 'ID-porten directly',
    about: 'OpenID Connect with PAR, PKCE and a signed client assertion. No name comes along.',
    missing: () => undefined,
    start: startAtIdporten,
  },
  signicat: {
    title: 'Signicat, OpenID Connect',
    about: 'Signicat brokers to ID-porten. Claims come from UserInfo, the level in two spellings.',
    missing: ({ signicat }) => (signicat ? undefined : unset('signicat')),
    start: startAtSignicat,
  },
  'signicat-rest': {
    title: 'Signicat, Authentication REST API',
    about: 'The server makes a session, the browser visits it, the server fetches the result. No tokens.',
    missing: ({ signicatApi }) => (signicatApi ? undefined : unset('signicatApi')),
    start: startRestSession,
  },
  nais: {
    title: 'NAIS login proxy',
    about: 'A proxy before the service logs in and hands on an access token with each request.',
    missing: ({ proxy }) => (proxy ? undefined : unset('proxy')),
    start: startAtProxy,
  },
};
