import { StartFault } from '../../idporten/src/stand-in';
import { configurationFrom } from './configuration';

const client = { client_id: 'portal', redirect_uris: ['http://localhost:3000/api/auth/callback/signicat'] };
const good = {
  SIGNICAT_SIMULATOR_CLIENTS: JSON.stringify([{ ...client, client_secret: 'secret' }]),
  SIGNICAT_SIMULATOR_API_CLIENTS: '[]',
  SIGNICAT_SIMULATOR_IDPORTEN_WELL_KNOWN_URL: 'http://localhost:9000/.well-known/openid-configuration',
  SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_JWK: '{"kty":"RSA","kid":"signicat","d":"private"}',
};

test('What is left out has a good value.', () => {
  expect(configurationFrom(good)).toMatchObject({
    port: 9001,
    origin: 'http://localhost:9001',
    misbehaves: false,
    idporten: { clientId: 'signicat' },
  });
});

test('Everything that is missing stands in one sentence.', () => {
  expect(() => configurationFrom({})).toThrow(StartFault);
  expect(() => configurationFrom({})).toThrow(
    /^The fake Signicat cannot start: .*CLIENTS is missing.*API_CLIENTS is missing.*WELL_KNOWN_URL.*CLIENT_JWK is missing/,
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
  expect(() => configurationFrom({ ...good, [name]: value })).toThrow(sentence);
});
