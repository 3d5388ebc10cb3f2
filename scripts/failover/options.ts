/** What `npm run failover -- …` takes. */
import { parseArgs } from 'node:util';
import { PlainFault } from '../plain-fault';
import { whole } from '../soak/options';
import { PORTS } from './layout';

/** How Patroni is set, in seconds: https://patroni.readthedocs.io/en/latest/dynamic_configuration.html */
export type ClusterOptions = {
  ttl: number;
  loop: number;
  retry: number;
  /** Without a standby that follows, nothing is acknowledged. */
  strict: boolean;
  /**
   * 2 or 3. With 3, Debian's Patroni 3.0.2 lets a leader that was frozen take the lock from its successor, and loses what
   * that acknowledged: mended in 3.0.3, https://github.com/patroni/patroni/pull/2689
   */
  etcdApi: number;
  /** The first port of the cluster. */
  port: number;
};

export type FailoverOptions = ClusterOptions & {
  /** How often the leader is lost; the ways by turns. */
  failovers: number;
  citizens: number;
  atOnce: number;
  seed: number;
};

const usage =
  '--failovers 5 --citizens 60 --at-once 16 --seed 1 --ports 15200 --ttl 20 --loop 5 --retry 5 --etcd-api 2 --not-strict';

/** Reads the options. Throws a PlainFault. */
export function parseFailoverOptions(args: string[]): FailoverOptions {
  const text = { type: 'string' } as const;
  const patroni = {
    ports: text,
    ttl: text,
    loop: text,
    retry: text,
    'etcd-api': text,
    'not-strict': { type: 'boolean' },
  } as const;
  const options = { failovers: text, citizens: text, 'at-once': text, seed: text, ...patroni };
  try {
    const { values } = parseArgs({ args, options });
    const read = {
      failovers: whole('failovers', values.failovers, 5, 1),
      citizens: whole('citizens', values.citizens, 60, 2),
      atOnce: whole('at-once', values['at-once'], 16, 1),
      seed: whole('seed', values.seed, 1, 0),
      port: whole('ports', values.ports, 15_200, 1_024),
      ttl: whole('ttl', values.ttl, 20, 5),
      loop: whole('loop', values.loop, 5, 1),
      retry: whole('retry', values.retry, 5, 1),
      etcdApi: whole('etcd-api', values['etcd-api'], 2, 2),
      strict: !values['not-strict'],
    };
    if (read.port + PORTS > 65_535) throw new PlainFault('--ports is too high.');
    if (read.loop + 2 * read.retry <= read.ttl) return read;
    throw new PlainFault('Patroni wants loop + 2 × retry to be ttl at most.');
  } catch (error) {
    if (error instanceof PlainFault) throw error;
    throw new PlainFault(`"${args.join(' ')}" is not understood: ${usage} are the options.`);
  }
}
