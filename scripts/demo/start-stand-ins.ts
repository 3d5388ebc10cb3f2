/** Starts the stand-ins: ID-porten, Signicat, try-it-out with its login proxy, and those that messages go through. */
import type { Environment } from '../local-environment';
import { startChannels } from './channels';
import { issuerEnvironment } from './issuer';
import { proxyEnvironment } from './login-proxy';
import type { Parts } from './parts';
import { standIn } from './programs';
import type { Setup } from './setup';
import { brokerClient, signicatEnvironment } from './signicat';
import type { tryItOutAt } from './try-it-out';

type Registered = { clients: object[]; signicatClients: object[]; apiClients: object[] };

/** `authority` is a file with the one that the portals' certificates are from, where they have some of their own. */
type Issuer = { clients: object[]; authority: string | undefined };

async function startIssuer(parts: Parts, setup: Setup, { clients, authority }: Issuer): Promise<void> {
  const watched = parts.mode === 'dev' ? ['--watch', '--watch-preserve-output'] : [];
  await parts.start({
    name: 'The ID-porten stand-in',
    args: [...watched, ...standIn('idporten')],
    env: {
      ...issuerEnvironment({ ...setup.idPorten, clients, dataDir: setup.dataDir, misbehaves: parts.mode === 'test' }),
      NODE_EXTRA_CA_CERTS: authority,
    },
    ready: setup.idPorten.wellKnownUrl,
    log: 'idporten',
  });
}

function startSignicat(parts: Parts, { idPorten, signicat, dataDir }: Setup, registered: object[], accounts: object[]) {
  const told = { clients: registered, apiClients: accounts, idPorten, dataDir, misbehaves: parts.mode === 'test' };
  return parts.start({
    name: 'The Signicat stand-in',
    args: standIn('signicat'),
    env: signicatEnvironment({ ...signicat, ...told }),
    ready: `${signicat.origin}/health`,
    log: 'signicat',
  });
}

/** Starts a login proxy; resolves when it answers. */
export function startLoginProxy(parts: Parts, name: string, env: Environment): Promise<void> {
  return parts.start({
    name,
    args: standIn('login-proxy'),
    env,
    // Browsers know names such as `x.localhost`; not every machine does.
    ready: `http://localhost:${env.LOGIN_PROXY_PORT}/oauth2/ping`,
    log: name.toLowerCase().replaceAll(' ', '-'),
  });
}

/** Starts ID-porten first, as the others read its metadata. */
export async function startStandIns(
  parts: Parts,
  setup: Setup,
  portals: Registered[],
  tryItOut: ReturnType<typeof tryItOutAt>,
  authority?: string,
): Promise<void> {
  const all = (kind: keyof Registered) => [...portals, tryItOut].flatMap((service) => service[kind]);
  const clients = [...all('clients'), brokerClient(setup.signicat.origin)];
  await startIssuer(parts, setup, { clients, authority });
  const before = proxyEnvironment(tryItOut.proxy, { upstreamPort: tryItOut.port, idPorten: setup.idPorten });
  await Promise.all([
    startSignicat(parts, setup, all('signicatClients'), all('apiClients')),
    parts.start({
      name: 'Try-it-out',
      args: standIn('try-it-out'),
      env: tryItOut.environment,
      ready: `http://127.0.0.1:${tryItOut.port}/`,
      log: 'try-it-out',
    }),
    startLoginProxy(parts, 'The proxy of try-it-out', before),
    startChannels(parts, setup, authority),
  ]);
}
