/** Chooses the demo's ports, hosts and data folder. */
import { resolve } from 'node:path';
import { freePort } from '../../stand-ins/kit/src/testing/free-port';
import { addressOf, type Infrastructure, infrastructures } from '../infrastructure/portals';
import { portFrom } from '../local-environment';
import { PlainFault } from '../plain-fault';
import { addressOn } from './address-on';
import type { LoginMethod } from './login-methods';
import { choosePort, requireFreePort } from './ports';

/** `dev`: with hot reload. `test`: for the journeys, sealed from the shell. */
export type Mode = 'demo' | 'dev' | 'test';
export type Setup = Awaited<ReturnType<typeof chooseSetup>>;

/** In tests portal, issuer and try-it-out are different sites, as in production: `localhost` is one site on all ports. */
const hostsFor = (mode: Mode) =>
  mode === 'test'
    ? { issuer: '127.0.0.1', tryItOut: 'try-it-out.localhost' }
    : { issuer: 'localhost', tryItOut: '127.0.0.1' };

/** A portal of the run. `port` is the one in its address; it listens on `innerPort`. */
type PortalPlace = {
  method: LoginMethod;
  name: string;
  port: number;
  innerPort: number;
  url: string;
  infrastructure?: Infrastructure;
};

/** One portal for each way to log in, ten ports apart from PORT on. Behind a login proxy it gets any free port. */
async function portalsAt(port: number, methods: readonly LoginMethod[], taken: number[]) {
  const portals: PortalPlace[] = [];
  for (const [nth, method] of methods.entries()) {
    const own = port + nth * 10;
    if (nth > 0) await requireFreePort(own, 'PORT');
    const innerPort = method === 'nais' ? await choosePort('PORTAL_BEHIND_PROXY_PORT', port + 5, [...taken, own]) : own;
    portals.push({ method, name: method, port: own, innerPort, url: `http://localhost:${own}` });
  }
  return portals;
}

/** Those behind nginx and on PgBouncer; where their programs are missing, there are none. */
async function portalsInInfrastructure(firstPort: number) {
  const portals: PortalPlace[] = [];
  for (const [nth, infrastructure] of infrastructures.entries()) {
    if (infrastructure.lacks.length > 0) continue;
    const { port, url } = addressOf(infrastructure, nth, firstPort);
    await requireFreePort(port, 'PORT');
    const innerPort = infrastructure.nginx ? await freePort() : port;
    portals.push({ method: 'idporten', name: infrastructure.name, port, innerPort, url, infrastructure });
  }
  return portals;
}

/** The portal's and the issuer's port. Throws a PlainFault if one is busy. */
async function requireOwnPorts(mode: Mode) {
  const port = portFrom('PORT', mode === 'test' ? 3100 : 3000);
  const issuerPort = portFrom('IDPORTEN_SIMULATOR_PORT', mode === 'test' ? 9100 : 9000);
  if (port === issuerPort) throw new PlainFault('PORT and IDPORTEN_SIMULATOR_PORT must be two ports.');
  await requireFreePort(port, 'PORT');
  await requireFreePort(issuerPort, 'IDPORTEN_SIMULATOR_PORT');
  return { port, issuerPort };
}

/** `TRY_IT_OUT_…`; the variable's name in earlier releases works, too. */
function tryItOutVariable(name: string): string {
  const before = `SECOND_RELYING_PARTY_${name}`;
  return process.env[before] && !process.env[`TRY_IT_OUT_${name}`] ? before : `TRY_IT_OUT_${name}`;
}

type Options = {
  methods: readonly LoginMethod[];
  /** With portals behind nginx and on PgBouncer. */
  withInfrastructure: boolean;
};

/** Chooses free ports. Throws a PlainFault if a port that a variable names is busy. */
export async function chooseSetup(mode: Mode, { methods, withInfrastructure }: Options) {
  const dataDir = resolve(process.env.DATA_DIR || (mode === 'test' ? '.data/e2e' : '.data'));
  const { port, issuerPort } = await requireOwnPorts(mode);
  const hosts = hostsFor(mode);
  const taken = [port, issuerPort];
  const next = async (variable: string, above: number) => {
    const chosen = await choosePort(variable, issuerPort + above, taken);
    taken.push(chosen);
    return chosen;
  };
  const tryItOut = { host: hosts.tryItOut, port: await next(tryItOutVariable('PORT'), 500) };
  const proxyPort = await next(tryItOutVariable('PROXY_PORT'), 501);
  const signicat = addressOn(await next('SIGNICAT_SIMULATOR_PORT', 600), hosts.issuer);
  const channels = {
    maskinporten: addressOn(await next('MASKINPORTEN_SIMULATOR_PORT', 700), hosts.issuer),
    altinn: addressOn(await next('ALTINN_SIMULATOR_PORT', 701), hosts.issuer),
    krr: addressOn(await next('KRR_SIMULATOR_PORT', 702), hosts.issuer),
    mailbox: addressOn(await next('MAILBOX_PORT', 703), hosts.issuer),
  };
  return {
    dataDir,
    idPorten: addressOn(issuerPort, hosts.issuer),
    signicat,
    /** Those that messages to citizens go through. */
    channels,
    tryItOut: { ...tryItOut, proxyPort },
    portals: [
      ...(await portalsAt(port, methods, taken)),
      ...(withInfrastructure ? await portalsInInfrastructure(port) : []),
    ],
  };
}
