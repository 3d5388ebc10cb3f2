/** What etcd, Patroni and HAProxy are told: as an operator would, but all on this machine. */
import { join } from 'node:path';
import type { Layout, Server } from './layout';
import type { ClusterOptions } from './options';
import type { Programs } from './programs';

const local = (port: number) => `127.0.0.1:${port}`;

/** etcd's arguments. It waits long for a busy machine: else it would look for a new leader of its own. */
export function etcdArguments({ servers }: Layout, { name, home, etcd, etcdPeer }: Server): string[] {
  const [client, peer] = [`http://${local(etcd)}`, `http://${local(etcdPeer)}`];
  const cluster = servers.map((server) => `${server.name}=http://${local(server.etcdPeer)}`).join(',');
  const options = {
    name,
    'data-dir': join(home, 'etcd'),
    'listen-client-urls': client,
    'advertise-client-urls': client,
    'listen-peer-urls': peer,
    'initial-advertise-peer-urls': peer,
    'initial-cluster': cluster,
    'heartbeat-interval': '500',
    'election-timeout': '5000',
    'log-level': 'warn',
    'enable-v2': 'true',
  };
  return Object.entries(options).map(([option, value]) => `--${option}=${value}`);
}

/** Patroni's file. JSON is YAML, too. */
export function patroniConfiguration(server: Server, programs: Programs, options: ClusterOptions): string {
  const { name, home, data, postgres, rest, outside } = server;
  const { ttl, loop, retry, strict, etcdApi } = options;
  return JSON.stringify({
    scope: 'portal',
    name,
    restapi: { listen: local(rest), connect_address: local(outside.rest) },
    // `use_proxies`: etcd is asked through the relay, not at the addresses that it gives itself.
    [etcdApi === 2 ? 'etcd' : 'etcd3']: { host: local(outside.etcd), use_proxies: true },
    bootstrap: {
      dcs: {
        ...{ ttl, loop_wait: loop, retry_timeout: retry, maximum_lag_on_failover: 1_048_576 },
        ...{ synchronous_mode: true, synchronous_mode_strict: strict, synchronous_node_count: 1 },
        postgresql: { use_pg_rewind: true, use_slots: true, parameters: { max_connections: 100, wal_log_hints: 'on' } },
      },
      initdb: [{ encoding: 'UTF8' }, { locale: 'C.UTF-8' }, 'data-checksums'],
    },
    postgresql: {
      ...{ listen: local(postgres), connect_address: local(outside.postgres), use_unix_socket: true },
      ...{ data_dir: data, bin_dir: programs.postgresBin, pgpass: join(home, 'pgpass') },
      authentication: { superuser: { username: 'portal' }, replication: { username: 'replicator' } },
      pg_hba: ['local all all trust', 'host all all 127.0.0.1/32 trust', 'host replication all 127.0.0.1/32 trust'],
      parameters: { unix_socket_directories: home, wal_receiver_timeout: '10s', wal_sender_timeout: '10s' },
    },
    watchdog: { mode: 'off' },
  });
}

/** Patroni says which server is which: https://patroni.readthedocs.io/en/latest/rest_api.html */
function listener(name: string, port: number, check: string, { servers }: Layout): string[] {
  return [
    `listen ${name}`,
    `  bind ${local(port)}`,
    `  option httpchk OPTIONS ${check}`,
    '  http-check expect status 200',
    '  default-server inter 1s fastinter 500ms downinter 1s fall 2 rise 1 on-marked-down shutdown-sessions',
    ...servers.map(({ name: server, front }) => `  server ${server} ${local(front.postgres)} check port ${front.rest}`),
  ];
}

/** HAProxy before the three servers: one address for the primary, one for the standbys. */
export function haproxyConfiguration(layout: Layout): string {
  const { primary, standbys } = layout;
  return [
    'global',
    '  maxconn 2000',
    'defaults',
    '  mode tcp',
    '  timeout connect 2s',
    '  timeout check 2s',
    '  timeout client 30m',
    '  timeout server 30m',
    ...listener('primary', primary, '/primary', layout),
    ...listener('standbys', standbys, '/replica?lag=16MB', layout),
    '',
  ].join('\n');
}
