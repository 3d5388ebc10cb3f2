/** Which ways in a configuration opens, and what it says of those that it does not. */
import { configurationFrom } from './configuration';
import { optionalWaysFrom } from './optional-ways';

const wellKnown = {
  SECOND_RELYING_PARTY_SIGNICAT_WELL_KNOWN_URL: 'http://localhost:9001/.well-known/openid-configuration',
};

test('nothing set opens nothing, and is no fault', () => {
  expect(optionalWaysFrom({ ...wellKnown, SECOND_RELYING_PARTY_PROXY_URL: '' })).toEqual({ ways: {}, issues: [] });
});

test("Signicat's two ways are configured apart", () => {
  const { ways, issues } = optionalWaysFrom({
    ...wellKnown,
    SECOND_RELYING_PARTY_SIGNICAT_CLIENT_ID: 'id',
    SECOND_RELYING_PARTY_SIGNICAT_CLIENT_SECRET: 'secret',
  });
  expect(Object.keys(ways)).toEqual(['signicat']);
  expect(issues).toEqual([]);
});

test('a way that is set in part is a fault that names what is missing', () => {
  const source = { SECOND_RELYING_PARTY_PROXY_URL: 'http://localhost:3001', SECOND_RELYING_PARTY_PROXY_AUDIENCE: 'a' };
  expect(() => configurationFrom(source)).toThrow(
    /SECOND_RELYING_PARTY_PROXY_JWKS_URI.*SECOND_RELYING_PARTY_PROXY_ISSUER/,
  );
});
