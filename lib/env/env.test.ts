import { createHash } from 'node:crypto';
import { PUBLIC_BUILD_SALT } from './build-salt';
import { parseEnv } from './env';

const [key, other] = ['data', 'look-up'].map((name) => createHash('sha256').update(name).digest('base64url'));
const good = {
  NODE_ENV: 'production',
  NEXTAUTH_URL: 'https://portal.example',
  NEXTAUTH_SECRET: 'k3J9x0Qm2Vt7Lr5Zw8Yp4Bn6Hd1Gs0FaCe',
  IDPORTEN_WELL_KNOWN_URL: 'https://issuer.example/.well-known/openid-configuration',
  IDPORTEN_CLIENT_ID: 'portal',
  IDPORTEN_CLIENT_JWK: JSON.stringify({ kty: 'RSA', kid: 'a', d: 'd', n: 'n', e: 'AQAB' }),
  DATABASE_URL: 'postgresql://portal@db.example/portal',
  DATA_KEYS: `2026a:${key}`,
  LOOKUP_KEYS: `2026a:${other},2025b:${other}`,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
};

test('a complete environment is read, with the issuer from the well-known address', () => {
  const env = parseEnv(good);
  expect(env).toHaveProperty('IDPORTEN_ISSUER', 'https://issuer.example');
  expect(env.DATABASE_DIRECT_URL).toBe(good.DATABASE_URL);
  expect(env.LOOKUP_KEYS.map(({ id }) => id)).toEqual(['2026a', '2025b']);
  expect(env.SYNTHETIC_PEOPLE_ONLY).toBe(false);
});

test('statements have no name unless somebody says so: that is right behind every pooler', () => {
  expect(parseEnv(good).DATABASE_STATEMENTS).toBe('unnamed');
  expect(parseEnv({ ...good, DATABASE_STATEMENTS: 'named' }).DATABASE_STATEMENTS).toBe('named');
});

test('metrics are off unless a port is named', () => {
  expect(parseEnv(good).METRICS_PORT).toBeUndefined();
  expect(parseEnv({ ...good, METRICS_PORT: '9464' }).METRICS_PORT).toBe(9464);
  for (const METRICS_PORT of ['0', '65536', '-1', '80a', '1e3'])
    expect(complaint({ METRICS_PORT })).toContain('METRICS_PORT must be a port');
});

test('traces are off unless an address is named, and are sent in one form only', () => {
  expect(parseEnv(good).OTEL_EXPORTER_OTLP_ENDPOINT).toBeUndefined();
  const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://collector:4318';
  expect(parseEnv({ ...good, OTEL_EXPORTER_OTLP_ENDPOINT })).toMatchObject({ OTEL_TRACES_SAMPLER_ARG: 1 });
  expect(parseEnv({ ...good, OTEL_TRACES_SAMPLER_ARG: '0.05' })).toMatchObject({ OTEL_TRACES_SAMPLER_ARG: 0.05 });
  expect(complaint({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' })).toContain('OTEL_EXPORTER_OTLP_ENDPOINT must be');
  expect(complaint({ OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' })).toContain('must be http/protobuf');
  for (const OTEL_TRACES_SAMPLER_ARG of ['2', '1.5', '-1', 'a'])
    expect(complaint({ OTEL_TRACES_SAMPLER_ARG })).toContain('OTEL_TRACES_SAMPLER_ARG must be a share');
});

/** What a portal that cannot start says, with these variables changed. */
function complaint(change: Record<string, string | undefined>): string {
  try {
    parseEnv({ ...good, ...change });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

test.each([
  ['NEXTAUTH_URL', 'idporten'],
  ['IDPORTEN_WELL_KNOWN_URL', 'idporten'],
  ['SIGNICAT_WELL_KNOWN_URL', 'signicat'],
  ['SIGNICAT_API_URL', 'signicat-rest'],
  ['IDPORTEN_JWKS_URI', 'nais'],
])('%s that is no address at all is named, with LOGIN_METHOD=%s', (name, LOGIN_METHOD) => {
  expect(complaint({ LOGIN_METHOD, [name]: 'portal example' })).toContain(`${name} must be an http(s) address`);
});

test('of a stand-in behind a public address the variable that was set is named, and none that follows from it', () => {
  const SIGNICAT_WELL_KNOWN_URL = 'http://localhost:9001/auth/open/.well-known/openid-configuration';
  const signicat = { SIGNICAT_CLIENT_ID: 'portal', SIGNICAT_CLIENT_SECRET: good.NEXTAUTH_SECRET };
  expect(complaint({ LOGIN_METHOD: 'signicat', ...signicat, SIGNICAT_WELL_KNOWN_URL })).toBe(
    'The portal cannot start, its environment has 1 fault(s):\n' +
      '  SIGNICAT_WELL_KNOWN_URL is a stand-in on this machine, but NEXTAUTH_URL is public',
  );
});

test('every fault is named at once, and no value is repeated', () => {
  const message = complaint({
    DATABASE_URL: undefined,
    TRUSTED_PROXY: 'yes',
    DATA_KEYS: 'hush-hush',
    IDPORTEN_CLIENT_JWK: '{',
  });
  for (const name of ['DATABASE_URL is missing', 'TRUSTED_PROXY', 'DATA_KEYS', 'IDPORTEN_CLIENT_JWK'])
    expect(message).toContain(name);
  expect(message).not.toContain('hush-hush');
});

test.each([
  ['idporten', 'IDPORTEN_CLIENT_JWK or IDPORTEN_CLIENT_SECRET'],
  ['signicat', 'SIGNICAT_CLIENT_JWK or SIGNICAT_CLIENT_SECRET'],
])('where nothing else is set, %s says at once that a key or a secret is missing', (LOGIN_METHOD, words) => {
  expect(() => parseEnv({ LOGIN_METHOD })).toThrow(words);
});

test.each([
  [
    'a stand-in issuer behind a public address',
    { IDPORTEN_WELL_KNOWN_URL: 'http://localhost:9000/.well-known/openid-configuration' },
  ],
  [
    'a stand-in of Signicat behind a public address',
    {
      LOGIN_METHOD: 'signicat',
      SIGNICAT_WELL_KNOWN_URL: 'http://localhost:9600/auth/open/.well-known/openid-configuration',
      SIGNICAT_CLIENT_ID: 'portal',
      SIGNICAT_CLIENT_SECRET: 'k3J9x0Qm2Vt7Lr5Zw8Yp4Bn6Hd1Gs0FaCe',
    },
  ],
  ['an issuer over plain http', { IDPORTEN_WELL_KNOWN_URL: 'http://issuer.example/.well-known/openid-configuration' }],
  [
    'the embedded database behind a public address',
    { DATABASE_URL: 'postgresql://portal@localhost/portal?host=/tmp/x' },
  ],
  ['a placeholder secret', { NEXTAUTH_SECRET: 'change-me-change-me-change-me-change-me' }],
  ['a short secret', { NEXTAUTH_SECRET: 'short' }],
  ['both a key and a secret', { IDPORTEN_CLIENT_SECRET: 'k3J9x0Qm2Vt7Lr5Zw8Yp4Bn6Hd1Gs0FaCe' }],
  ['neither a key nor a secret', { IDPORTEN_CLIENT_JWK: undefined }],
  [
    'a public key instead of a private one',
    { IDPORTEN_CLIENT_JWK: JSON.stringify({ kty: 'RSA', kid: 'a', n: 'n', e: 'AQAB' }) },
  ],
  [
    'three client keys',
    { IDPORTEN_CLIENT_JWK: JSON.stringify({ keys: Array(3).fill(JSON.parse(good.IDPORTEN_CLIENT_JWK)) }) },
  ],
  ['the same key id twice', { DATA_KEYS: `a:${key},a:${key}` }],
  ["the build's public salt as a key", { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: PUBLIC_BUILD_SALT }],
  ['a key that serves both rings', { LOOKUP_KEYS: `a:${key}` }],
  ['a key of one byte', { DATA_KEYS: `a:${Buffer.alloc(32, 7).toString('base64url')}` }],
  ['the embedded database for reads', { DATABASE_READ_URL: 'postgresql://portal@%2Ftmp%2Fx/portal' }],
  ['the embedded database behind another spelling', { DATABASE_DIRECT_URL: 'postgresql://portal@%2Ftmp%2Fx/portal' }],
  ['a key id too long to store', { DATA_KEYS: `${'a'.repeat(33)}:${key}` }],
  ['a well-known address without its path', { IDPORTEN_WELL_KNOWN_URL: 'https://issuer.example' }],
  ['an address with a path', { NEXTAUTH_URL: 'https://portal.example/portal' }],
])('%s is refused', (_, change) => {
  expect(() => parseEnv({ ...good, ...change })).toThrow('cannot start');
});

const maskinporten = {
  MASKINPORTEN_CLIENT_ID: 'portal',
  MASKINPORTEN_CLIENT_JWK: good.IDPORTEN_CLIENT_JWK,
  MASKINPORTEN_ISSUER: 'https://maskinporten.example/',
  MASKINPORTEN_TOKEN_ENDPOINT: 'https://maskinporten.example/token',
};
const ALTINN_PLATFORM_URL = 'https://platform.altinn.example';
const CONTACT_REGISTER_URL = 'https://register.example/rest/v1/personer';
const smtp = { SMTP_URL: 'smtps://user:hush-hush@mail.example', SMTP_FROM: 'Helseporten <no-reply@portal.example>' };

test.each([
  ['nothing', {}],
  ['Altinn', { ...maskinporten, ALTINN_PLATFORM_URL, ALTINN_SMS_SENDER: 'Helseporten' }],
  ['Altinn on NAIS', { NAIS_TOKEN_ENDPOINT: 'http://127.0.0.1:7164/api/v1/token', ALTINN_PLATFORM_URL }],
  ['SMTP and the register', { ...maskinporten, CONTACT_REGISTER_URL, ...smtp }],
  [
    'a mail server on this machine',
    { ...maskinporten, CONTACT_REGISTER_URL, ...smtp, SMTP_URL: 'smtp://localhost:25' },
  ],
])('to tell citizens something, %s is enough', (_, change) => {
  expect(complaint(change)).toBe('');
});

test.each([
  [
    { ALTINN_PLATFORM_URL },
    'ALTINN_PLATFORM_URL needs MASKINPORTEN_CLIENT_ID, MASKINPORTEN_CLIENT_JWK, MASKINPORTEN_I',
  ],
  [{ CONTACT_REGISTER_URL }, 'CONTACT_REGISTER_URL needs MASKINPORTEN_CLIENT_ID'],
  [{ ...maskinporten, ...smtp }, 'SMTP_URL needs CONTACT_REGISTER_URL'],
  [{ ...maskinporten, CONTACT_REGISTER_URL, ...smtp, SMTP_FROM: '' }, 'SMTP_URL needs SMTP_FROM'],
  [{ ...maskinporten, CONTACT_REGISTER_URL, ...smtp, ALTINN_PLATFORM_URL }, 'SMTP_URL and ALTINN_PLATFORM_URL are two'],
  [{ ...maskinporten, ALTINN_PLATFORM_URL: 'http://localhost:9701' }, 'ALTINN_PLATFORM_URL is a stand-in'],
  [
    { ...maskinporten, MASKINPORTEN_TOKEN_ENDPOINT: 'http://localhost:9700/token' },
    'MASKINPORTEN_TOKEN_ENDPOINT is a stand-in',
  ],
  [{ ...maskinporten, CONTACT_REGISTER_URL: 'https://register.example' }, 'CONTACT_REGISTER_URL must end with'],
  [{ ...smtp, SMTP_FROM: 'Helseporten' }, 'SMTP_FROM must be an address'],
  [{ ...smtp, SMTP_FROM: 'a@b.example\r\nBcc: c@d.example' }, 'SMTP_FROM must be an address'],
  [{ ...smtp, SMTP_URL: 'https://mail.example' }, 'SMTP_URL must be an smtp:// or smtps:// address'],
  [{ ALTINN_SMS_SENDER: 'More than eleven' }, 'ALTINN_SMS_SENDER must be at most 11 characters'],
])('to tell citizens something, %p says %s', (change, said) => {
  const message = complaint(change);
  expect(message).toContain(said);
  expect(message).not.toContain('hush-hush');
});

test.each([
  [{ DATABASE_STATEMENTS: 'prepared' }, 'DATABASE_STATEMENTS must be named or unnamed'],
  [
    { DATABASE_URL: `${good.DATABASE_URL}?sslmode=verify-full&sslrootcert=/not/there.pem` },
    'DATABASE_URL names a file',
  ],
  [{ DATABASE_DIRECT_URL: `${good.DATABASE_URL}?sslcert=%2Fnot%2Fthere.pem` }, 'DATABASE_DIRECT_URL names a file'],
  [{ DATABASE_URL: `${good.DATABASE_URL}?sslmode=verify-full&sslrootcert=${encodeURIComponent(__filename)}` }, ''],
])('of the database: %p says %p', (change, said) => {
  if (said) expect(complaint(change)).toContain(said);
  else expect(complaint(change)).toBe('');
});
