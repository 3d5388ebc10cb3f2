/**
 * The address that a request comes from. Next gives a route no socket: it writes the socket's address into
 * `X-Forwarded-For` only if the browser sent no such header (`??=` in next/dist/server/base-server.js). So the header
 * can be trusted only behind a proxy that sets it.
 */
import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { env } from '@/lib/env/env';

/** Private networks (RFC 1918, 4193, 6598). Such an address is the proxy's: Next fills it in if the proxy sends none. */
const insideNetwork = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  insideNetwork.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  insideNetwork.addSubnet(network, prefix, 'ipv6');
}

/**
 * The address that the trusted proxy saw: the right-most hop. IPv6 as its /64 network, which one subscriber has.
 * Null without `TRUSTED_PROXY`, and for anything that is not a public address.
 */
export function clientAddress(headers: Headers): string | null {
  if (!env().TRUSTED_PROXY) return null;
  const hop = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const address = withoutPort(hop).replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(address)) return insideNetwork.check(address, 'ipv4') ? null : address;
  if (!isIPv6(address) || address.includes('%') || insideNetwork.check(address, 'ipv6')) return null;
  return networkOf(address);
}

/** Some proxies, such as Azure's, add the port. */
function withoutPort(hop: string): string {
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(hop) ?? [];
  return bracketed ?? (/^[\d.]+:\d+$/.test(hop) ? hop.slice(0, hop.lastIndexOf(':')) : hop);
}

/** The first 64 bits. `URL` gives an IPv6 address its one short form (RFC 5952). */
function networkOf(address: string): string {
  const [left = '', right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const before = left ? left.split(':') : [];
  const after = right ? right.split(':') : [];
  const zeros = Array<string>(right === undefined ? 0 : 8 - before.length - after.length).fill('0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
