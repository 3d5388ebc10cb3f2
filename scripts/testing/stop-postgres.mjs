import { rmSync } from 'node:fs';

export default async function stopTestPostgres() {
  const { server, dataDir, leash } = globalThis.testPostgres;
  await server.stop();
  leash.release(server.pid);
  leash.end();
  rmSync(dataDir, { recursive: true, force: true });
}
