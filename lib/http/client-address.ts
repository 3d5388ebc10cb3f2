/**
 * Where a request comes from, as far as it can be believed. Next hands a route no socket: it puts the socket's address
 * into `X-Forwarded-For` only where the browser sent no such header (`??=` in next/dist/server/base-server.js), so
 * without a proxy in front a browser may write there what it likes.
 */
import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { env } from '@/lib/env/env';

/** No citizen's: the proxy's own, which Next fills in when the proxy sends nothing. RFC 1918, 4193, 6598. */
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
 * The address that the trusted proxy saw: the right-most hop. An IPv6 address as its network of 64 bits, which is what
 * one subscriber has. Null without `TRUSTED_PROXY`, and for anything that is no address out on the internet.
 */
export function clientAddress(headers: Headers): string | null {
  if (!env().TRUSTED_PROXY) return null;
  const hop = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const address = withoutPort(hop).replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(address)) return insideNetwork.check(address, 'ipv4') ? null : address;
  if (!isIPv6(address) || address.includes('%') || insideNetwork.check(address, 'ipv6')) return null;
  return networkOf(address);
}

/** Some proxies (Azure's) write the port, too. */
function withoutPort(hop: string): string {
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(hop) ?? [];
  return bracketed ?? (/^[\d.]+:\d+$/.test(hop) ? hop.slice(0, hop.lastIndexOf(':')) : hop);
}

/** `URL` writes an IPv6 address in its one short form: RFC 5952. */
function networkOf(address: string): string {
  const [left = '', right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const before = left ? left.split(':') : [];
  const after = right ? right.split(':') : [];
  const zeros = Array<string>(right === undefined ? 0 : 8 - before.length - after.length).fill('0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
