import { StartFault, standInFor } from 'stand-in-kit/stand-in';
import { configurationFrom } from './options';

beforeAll(() => standInFor({ name: 'Signicat', called: 'the Signicat stand-in' }));

const client = { client_id: 'portal', redirect_uris: ['http://localhost:3000/api/auth/callback/signicat'] };
const good = {
  SIGNICAT_SIMULATOR_CLIENTS: JSON.stringify([{ ...client, client_secret: 'secret' }]),
  SIGNICAT_SIMULATOR_IDPORTEN_WELL_KNOWN_URL: 'http://localhost:9000/.well-known/openid-configuration',
  SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_JWK: '{"kty":"RSA","kid":"signicat","d":"private"}',
};

test('What is left out has a good value.', () => {
  expect(configurationFrom({ environment: {} })).toMatchObject({
    port: 9001,
    origin: 'http://localhost:9001',
    clients: [],
    apiClients: [],
    misbehaves: false,
    idporten: { clientId: 'signicat', jwk: { kty: 'RSA', d: expect.any(String) } },
  });
});

test('Everything that is wrong stands in one sentence.', () => {
  const wrong = { SIGNICAT_SIMULATOR_CLIENTS: '{', SIGNICAT_SIMULATOR_PORT: '0', SIGNICAT_SIMULATOR_HOST: 'example' };
  expect(() => configurationFrom({ environment: wrong })).toThrow(StartFault);
  expect(() => configurationFrom({ environment: wrong })).toThrow(
    /^The Signicat stand-in cannot start: SIGNICAT_SIMULATOR_PORT.*SIGNICAT_SIMULATOR_HOST.*SIGNICAT_SIMULATOR_CLIENTS: is not JSON\.$/,
  );
});

test.each([
  ['SIGNICAT_SIMULATOR_CLIENTS', '{', 'is not JSON'],
  ['SIGNICAT_SIMULATOR_CLIENTS', JSON.stringify([client]), 'needs client_secret or jwks'],
  ['SIGNICAT_SIMULATOR_HOST', '0.0.0.0', 'SIGNICAT_SIMULATOR_HOST'],
  ['SIGNICAT_SIMULATOR_PORT', '70000', 'SIGNICAT_SIMULATOR_PORT'],
  ['SIGNICAT_SIMULATOR_MISBEHAVES', 'yes', 'must be true or false'],
  ['SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_JWK', '{"kty":"RSA","kid":"public only"}', 'd: '],
])('%s = %s is refused.', (name, value, sentence) => {
  expect(() => configurationFrom({ environment: { ...good, [name]: value } })).toThrow(sentence);
});
