/** What needs no server: the options, the ports, and the longest pause. */
import { layoutFrom, PORTS, relayNames } from './layout';
import { parseFailoverOptions } from './options';
import { longestPause } from './strikes';

test('without options it is set as the document says', () => {
  const { ttl, loop, retry, strict, etcdApi, failovers } = parseFailoverOptions([]);
  expect({ ttl, loop, retry, strict, etcdApi, failovers }).toEqual({
    ...{ ttl: 20, loop: 5, retry: 5, strict: true, etcdApi: 2, failovers: 5 },
  });
});

test.each([
  [['--ttl', '14'], 'loop + 2 × retry'],
  [['--failovers', 'many'], 'whole number'],
  [['--ports', '65530'], 'too high'],
  [['--kill'], 'is not understood'],
])('%j is refused', (args, sentence) => {
  expect(() => parseFailoverOptions(args)).toThrow(sentence);
});

test('no port is given twice, none lies outside, and each name of a relay that is cut is there', () => {
  const { servers, relays, primary, standbys } = layoutFrom('/x', 20_000);
  const own = servers.flatMap(({ postgres, rest, etcd, etcdPeer }) => [postgres, rest, etcd, etcdPeer]);
  const ports = [primary, standbys, ...own, ...relays.map(({ port }) => port)];
  expect(new Set(ports).size).toBe(ports.length);
  expect(ports.every((port) => port >= 20_000 && port < 20_000 + PORTS)).toBe(true);
  const named = new Set(relays.map(({ name }) => name));
  expect(servers.flatMap(relayNames.all).filter((name) => !named.has(name))).toEqual([]);
  expect(relays).toHaveLength(servers.flatMap(relayNames.all).length);
});

test('a pause is the longest time without an answer, the beginning and the end included', () => {
  expect(longestPause([500, 2_500, 3_000], 1_000, 3_500)).toBe(1.5);
  expect(longestPause([], 1_000, 3_500)).toBe(2.5);
});
