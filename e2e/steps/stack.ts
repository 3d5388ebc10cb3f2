/**
 * A portal of a test's own, and all that it logs in through, on the database of all: what it breaks, no other test
 * meets. It logs in at an ID-porten stand-in, or at a Signicat stand-in that brokers to one.
 */
import '../environment';
import { once } from 'node:events';
import { addressOn } from '@/scripts/demo/address-on';
import { issuerEnvironment } from '@/scripts/demo/issuer';
import { type PortalFor, portalFor } from '@/scripts/demo/login-methods';
import { standIn } from '@/scripts/demo/programs';
import { brokerClient, signicatEnvironment } from '@/scripts/demo/signicat';
import { deployedEnvironment } from '@/scripts/demo/start-portal';
import { freePort } from '@/stand-ins/kit/src/testing/free-port';
import { answering, type Environment, end, type Part, startPart } from './parts';

/** The ways in which the portal itself finishes logins; behind a login proxy: `proxied-portal.ts`. */
export type Method = 'idporten' | 'signicat' | 'signicat-rest';
export type Stack = Awaited<ReturnType<typeof startStack>>;

const program = {
  portal: ['.next/standalone/server.js'],
  issuer: standIn('idporten'),
  broker: standIn('signicat'),
};

type Place = ReturnType<typeof addressOn>;

/** The portal, on the same database and with the same keys as all others; resolves when it answers. */
export async function startPortal(port: number, login: Environment, preload?: string): Promise<Part> {
  const { NODE_OPTIONS: _, ...own } = process.env;
  const env = { ...own, NEXTAUTH_URL: `http://localhost:${port}`, ...login, LOG_LEVEL: 'info' };
  const args = [...(preload ? ['--import', preload] : []), ...program.portal];
  const part = startPart(args, deployedEnvironment(env, port));
  await answering(part, `http://localhost:${port}/api/health/live`);
  return part;
}

/** An ID-porten stand-in alone; `misbehaves`: as the tests run it. */
export async function startIssuer(wish: { clients: object[]; port: number; misbehaves: boolean }) {
  const part = startPart(program.issuer, issuerEnvironment(wish));
  await answering(part, addressOn(wish.port).wellKnownUrl);
  return part;
}

async function startBroker({ signicatClients, apiClients }: PortalFor, idPorten: Place, broker: Place) {
  const registered = { clients: signicatClients, apiClients };
  const part = startPart(program.broker, signicatEnvironment({ ...broker, ...registered, idPorten, misbehaves: true }));
  await answering(part, `${broker.origin}/auth/open/.well-known/openid-configuration`);
  return part;
}

/** Gives orders to the process at `origin` that misbehaves, and asks what it was asked. */
function ordersAt(origin: string, client: string | undefined) {
  return {
    /** Orders a fault for all logins of this portal, or of one person; null withdraws it. */
    async order(name: string | null, pid?: string, who = client) {
      const body = name ? JSON.stringify({ fault: name, pid }) : undefined;
      const answer = await fetch(`${origin}/misbehave/${who}`, { method: name ? 'PUT' : 'DELETE', body });
      if (answer.status !== 204) throw new Error(`${name}: ${await answer.text()}`);
    },
    /** How often an address there was asked. */
    async asked(path: string): Promise<number> {
      const { asked } = await (await fetch(`${origin}/misbehave`)).json();
      return asked[path] ?? 0;
    },
  };
}

export type StackWish = {
  method?: Method;
  /** A fault that is in force before the portal starts. */
  fault?: string;
  /** Loaded into the portal's process before anything else. */
  preload?: string;
  /** Another database than that of all. */
  database?: string;
  /** More variables for the portal. */
  variables?: Environment;
};

/** Starts all parts. What misbehaves is whoever the portal itself talks to. */
export async function startStack({ method = 'idporten', fault, preload, database, variables: more }: StackWish = {}) {
  const [port, idPorten, signicat] = [await freePort(), addressOn(await freePort()), addressOn(await freePort())];
  const url = `http://localhost:${port}`;
  const told = portalFor(method, { url, idPorten, signicat, key: process.env.IDPORTEN_CLIENT_JWK });
  const { variables } = told;
  const isBrokered = method !== 'idporten';
  const clients = [...told.clients, ...(isBrokered ? [brokerClient(signicat.origin)] : [])];
  const [issuerPart, ...brokerParts] = await Promise.all([
    startIssuer({ clients, port: idPorten.port, misbehaves: true }),
    ...(isBrokered ? [startBroker(told, idPorten, signicat)] : []),
  ]);
  const { origin } = isBrokered ? signicat : idPorten;
  const orders = ordersAt(origin, variables.IDPORTEN_CLIENT_ID ?? variables.SIGNICAT_CLIENT_ID);
  if (fault) await orders.order(fault);
  const own = { ...variables, ...more, ...(database ? { DATABASE_URL: database } : {}) };
  const portalPart = await startPortal(port, own, preload);
  return {
    ...orders,
    method,
    variables,
    portal: url,
    /** ID-porten, where citizens sign in. */
    issuer: idPorten.origin,
    log: portalPart.output,
    signal: (name: NodeJS.Signals) => portalPart.child.kill(name),
    /** The exit code, once the portal has ended. */
    ended: async (): Promise<number | null> => portalPart.child.exitCode ?? (await once(portalPart.child, 'exit'))[0],
    stopIssuer: () => end(issuerPart),
    async stop() {
      await Promise.all([portalPart, issuerPart, ...brokerParts].map(end));
    },
  };
}
