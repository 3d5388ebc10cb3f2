import { clientAddress } from './client-address';

let trusted = true;
jest.mock('@/lib/env/env', () => ({ env: () => ({ TRUSTED_PROXY: trusted }) }));

const from = (forwarded?: string) =>
  clientAddress(new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }));

beforeEach(() => {
  trusted = true;
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['10.0.0.1,203.0.113.7 ', '203.0.113.7'],
  ['203.0.113.7:51234', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
])('behind the trusted proxy %p comes from %s', (forwarded, address) => {
  expect(from(forwarded)).toBe(address);
});

test.each([
  [undefined],
  [''],
  ['unknown'],
  ['203.0.113.7, '],
  ['203.0.113.7, 10.0.0.2'],
  ['203.0.113.7, 127.0.0.1'],
  ['203.0.113.999'],
  ['100.64.3.2'],
  ['172.20.0.3'],
  ['192.168.1.1:80'],
  ['::ffff:10.1.2.3'],
  ['::1'],
  ['fd00::1'],
  ['fe80::1%eth0'],
  ['[2001:db8::1'],
  ["2001:db8::1'; drop table login_start"],
])('%p is nobody’s address', (forwarded) => {
  expect(from(forwarded)).toBeNull();
});

test('without a trusted proxy nothing that a browser may have written is believed', () => {
  trusted = false;
  expect(from('203.0.113.7')).toBeNull();
});
