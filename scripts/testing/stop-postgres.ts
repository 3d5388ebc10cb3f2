/** Jest's global teardown: the PostgreSQL of the run ends. */
export default async function stopTestPostgres(): Promise<void> {
  await globalThis.stopTestPostgres?.();
}
