/** PgBouncer in transaction mode, with its default settings, before one database. */

type Options = { port: number; socketDir: string; users: string };

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** Five connections to the server; of the rest only what it cannot run without. `users` is the file of its accounts. */
export const pgBouncerConfiguration = ({ port, socketDir, users }: Options) =>
  [
    '[databases]',
    `portal = host=${quoted(socketDir)}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = trust',
    `auth_file = ${users}`,
    'pool_mode = transaction',
    'default_pool_size = 5',
    '',
  ].join('\n');

/** Its file of accounts: with `trust`, no password counts. */
export const pgBouncerUsers = (...names: string[]) => names.map((name) => `"${name}" ""\n`).join('');
