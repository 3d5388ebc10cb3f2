/** Whose word counts, and that nothing is made up. */
import { meaningOf } from './meaning';

test('a claim means what its own issuer says, before what all of them say', () => {
  expect(meaningOf('idporten', 'acr')?.source.address).toContain('docs.digdir.no');
  expect(meaningOf('signicat', 'acr')?.source.address).toContain('developer.signicat.com');
  expect(meaningOf('signicat', 'nonce')?.source.address).toContain('openid.net');
});

test.each(['a-claim-of-their-own', 'constructor', '__proto__'])('%s is unknown', (name) => {
  expect(meaningOf('idporten', name)).toBeUndefined();
});
