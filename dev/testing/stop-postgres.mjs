import { rmSync } from 'node:fs';

export default async function stopTestPostgres() {
  const { server, dataDir } = globalThis.testPostgres;
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
