/** The shell's variables of libpq name another server. `pg` reads them wherever an address leaves something out. */

/** https://www.postgresql.org/docs/18/libpq-envars.html, and `pg`'s own NODE_PG_FORCE_NATIVE */
const isOfOtherServers = (name: string) => /^PG[A-Z_]+$/.test(name) || name === 'NODE_PG_FORCE_NATIVE';

/** Forgets them, for this process and all that it starts: the embedded database has an address that needs none of them. */
export function forgetOtherServers(): void {
  for (const name of Object.keys(process.env)) if (isOfOtherServers(name)) delete process.env[name];
}
