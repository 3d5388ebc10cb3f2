/**
 * `npm run build`: the portal as a folder that runs anywhere Node does, `.next/standalone`, with its static files, the
 * jobs, their migrations and the portal's rights. Needs no secret.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { PUBLIC_BUILD_SALT } from '../lib/env/build-salt';
import { compressFiles } from './compress';
import { PlainFault, runCommand } from './plain-fault';
import { fingerprint, markBuilt } from './sources';

const standalone = '.next/standalone';

function buildPages(): void {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const own = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: PUBLIC_BUILD_SALT, NEXT_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(process.execPath, [next, 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', ...own },
  });
  if (status !== 0) throw new PlainFault('The portal could not be built: the reason stands above.');
}

/** Next leaves these out: https://nextjs.org/docs/app/api-reference/config/next-config-js/output. Compressed here, once. */
function addStaticFiles(): void {
  rmSync(`${standalone}/.next/static`, { recursive: true, force: true });
  cpSync('.next/static', `${standalone}/.next/static`, { recursive: true });
  rmSync(`${standalone}/public`, { recursive: true, force: true });
  if (existsSync('public')) cpSync('public', `${standalone}/public`, { recursive: true });
  for (const folder of [`${standalone}/.next/static`, `${standalone}/public`]) {
    if (existsSync(folder)) compressFiles(folder);
  }
}

/** The portal's chain and the services'. */
function migrationFolders(): string[] {
  const services = readdirSync('services').map((service) => `services/${service}/migrations`);
  return ['lib/database/migrations', ...services].filter((folder) => existsSync(folder));
}

/**
 * Makes one file of a program, and a folder beside it (`server/`) for what it loads only where it is asked for. What is
 * `external` is loaded from the folder's own node_modules.
 */
async function bundleProgram(entry: string, outfile: string, external: string[]): Promise<void> {
  const { name, ext } = parse(outfile);
  await bundle({
    entryPoints: [entry],
    outdir: standalone,
    entryNames: name,
    chunkNames: `${name}/[hash]`,
    outExtension: { '.js': ext },
    splitting: true,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // `server-only` throws without this condition.
    conditions: ['react-server'],
    external,
    // Read by `npm run coverage` alone.
    sourcemap: process.env.PORTAL_COVERAGE ? 'external' : false,
    // Some packages call `require`.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
}

/** In place of the `server.js` that Next writes: ours starts the same handler. */
const bundleServer = () => bundleProgram('scripts/server.ts', 'server.js', ['next']);

async function bundleJobs(): Promise<void> {
  await bundleProgram('scripts/jobs.ts', 'jobs.mjs', ['pg-native']);
  for (const path of ['lib/database/roles.sql', ...migrationFolders()]) {
    cpSync(path, `${standalone}/${path}`, { recursive: true });
  }
}

await runCommand(async () => {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const sources = fingerprint();
  buildPages();
  addStaticFiles();
  await bundleServer();
  await bundleJobs();
  markBuilt(sources);
});
