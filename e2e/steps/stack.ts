/** A portal and a fake ID-porten of a test's own, on the database of all: what it breaks, no other test meets. */
import '../environment';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { issuerEnvironment, portalClient } from '@/dev/starter/issuer.mjs';
import { freePort } from './standalone-folder';

export type Stack = Awaited<ReturnType<typeof startStack>>;

export type Part = { child: ChildProcess; output: () => string };

const program = { portal: ['.next/standalone/server.js'], issuer: ['--import', 'tsx', 'dev/fake-idporten/main.ts'] };

function startPart(args: string[], env: Record<string, string | undefined>): Part {
  const child = spawn(process.execPath, args, { env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
  return { child, output: () => Buffer.concat(printed).toString() };
}

async function answering({ child, output }: Part, address: string) {
  const answers = () =>
    fetch(address, { signal: AbortSignal.timeout(2_000) }).then(
      () => true,
      () => false,
    );
  const deadline = Date.now() + 20_000;
  while (!(await answers())) {
    const isOver = child.exitCode !== null || Date.now() > deadline;
    if (isOver) throw new Error(`${address} never answered:\n${output()}`);
    await after(50);
  }
}

export async function end({ child }: Part) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

export function portalEnvironment(port: number, issuer: string): Record<string, string | undefined> {
  const { NODE_OPTIONS: _, ...own } = process.env;
  return {
    ...own,
    PORT: String(port),
    HOSTNAME: 'localhost',
    NODE_ENV: 'production',
    NEXTAUTH_URL: `http://localhost:${port}`,
    IDPORTEN_WELL_KNOWN_URL: `${issuer}/.well-known/openid-configuration`,
    LOG_LEVEL: 'info',
  };
}

export type StackWish = {
  /** A fault that is in force before the portal starts. */
  fault?: string;
  /** Loaded into the portal's process before anything else. */
  preload?: string;
};

/** A fake ID-porten alone; `misbehaves`: as the tests run it. */
export async function startIssuer(portal: Record<string, string | undefined>, port: number, misbehaves: boolean) {
  const env = issuerEnvironment({ clients: [portalClient(portal)], port, misbehaves });
  const part = startPart(program.issuer, env);
  await answering(part, `http://localhost:${port}/health`);
  return part;
}

/** Starts both parts. */
export async function startStack({ fault, preload }: StackWish = {}) {
  const [port, issuerPort] = [await freePort(), await freePort()];
  const [portal, issuer] = [`http://localhost:${port}`, `http://localhost:${issuerPort}`];
  const env = portalEnvironment(port, issuer);
  const issuerPart = await startIssuer(env, issuerPort, true);
  /** Orders a fault for all logins of this portal, or of one person; null withdraws it. */
  const order = async (name: string | null, pid?: string, who = env.IDPORTEN_CLIENT_ID) => {
    const address = `${issuer}/misbehave/${who}`;
    const body = name ? JSON.stringify({ fault: name, pid }) : undefined;
    const answer = await fetch(address, { method: name ? 'PUT' : 'DELETE', body });
    if (answer.status !== 204) throw new Error(`${name}: ${await answer.text()}`);
  };
  if (fault) await order(fault);
  const portalPart = startPart([...(preload ? ['--import', preload] : []), ...program.portal], env);
  await answering(portalPart, `${portal}/api/health/live`);
  return {
    portal,
    issuer,
    order,
    /** How often an address of the issuer was asked. */
    async asked(path: string): Promise<number> {
      const { asked } = await (await fetch(`${issuer}/misbehave`)).json();
      return asked[path] ?? 0;
    },
    log: portalPart.output,
    signal: (name: NodeJS.Signals) => portalPart.child.kill(name),
    stopIssuer: () => end(issuerPart),
    async stop() {
      await Promise.all([end(portalPart), end(issuerPart)]);
    },
  };
}
