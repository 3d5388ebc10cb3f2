/** Which ways in the options open, and what is said of one that is configured in part. */
import { standInFor } from 'stand-in-kit/stand-in';
import { configurationFrom } from './options';

beforeAll(() => standInFor({ name: 'a service', called: 'the try-it-out service' }));

const wellKnown = { TRY_IT_OUT_SIGNICAT_WELL_KNOWN_URL: 'http://localhost:9001/.well-known/openid-configuration' };

function waysFrom(environment: Record<string, string>) {
  const { signicat, signicatApi, proxy } = configurationFrom({ environment });
  return { signicat, signicatApi, proxy };
}

test('nothing set opens nothing, and is no fault', () => {
  expect(waysFrom({ ...wellKnown, TRY_IT_OUT_PROXY_URL: '' })).toEqual({});
});

test("Signicat's two ways are configured apart", () => {
  const secret = { TRY_IT_OUT_SIGNICAT_CLIENT_ID: 'id', TRY_IT_OUT_SIGNICAT_CLIENT_SECRET: 'secret' };
  expect(waysFrom({ ...wellKnown, ...secret })).toEqual({
    signicat: {
      signicatClientId: 'id',
      signicatClientSecret: 'secret',
      signicatWellKnownUrl: wellKnown.TRY_IT_OUT_SIGNICAT_WELL_KNOWN_URL,
    },
  });
});

test('a way that is set in part is a fault that names what is missing', () => {
  const environment = { TRY_IT_OUT_PROXY_URL: 'http://localhost:3001', TRY_IT_OUT_PROXY_AUDIENCE: 'a' };
  expect(() => configurationFrom({ environment })).toThrow(/--proxy-jwks-uri, --proxy-issuer missing/);
});

test('the names of earlier releases go on working, and the new one wins', () => {
  const environment = { SECOND_RELYING_PARTY_PORT: '4001', SECOND_RELYING_PARTY_CLIENT_ID: 'before' };
  expect(configurationFrom({ environment })).toMatchObject({
    url: new URL('http://127.0.0.1:4001'),
    clientId: 'before',
  });
  const both = { ...environment, TRY_IT_OUT_CLIENT_ID: 'after' };
  expect(configurationFrom({ environment: both }).clientId).toBe('after');
});
