/**
 * What a portal on this machine is configured with: addresses from the ports, secrets made once and kept in the data
 * folder. A variable that is set already wins.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder, unusable } from './data-folder.mjs';
import { PlainFault } from './plain-fault.mjs';

function makeSecrets() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = `local-${randomBytes(4).toString('hex')}`;
  return {
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    DATA_KEYS: `local:${randomBytes(32).toString('base64url')}`,
    LOOKUP_KEYS: `local:${randomBytes(32).toString('base64url')}`,
    CRON_SECRET: randomBytes(32).toString('base64url'),
    IDPORTEN_CLIENT_JWK: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }),
  };
}

/** Reads the kept secrets, or makes them. Two starters at once agree on the first one's. */
export function localSecrets(dataDir) {
  const file = join(dataDir, 'secrets.json');
  try {
    makeDataFolder(dataDir);
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
    const secrets = makeSecrets();
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'wx' });
    return secrets;
  } catch (error) {
    if (error.code === 'EEXIST') return JSON.parse(readFileSync(file, 'utf8'));
    const why = error.code ?? 'secrets.json is damaged';
    throw error instanceof PlainFault ? error : unusable(dataDir, why);
  }
}

/** A port from the environment. */
export function portFrom(name, fallback, source = process.env) {
  const port = Number(source[name] || fallback);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainFault(`${name} must be a port number, 1 to 65535.`);
}

const isSet = ([, value]) => value !== undefined && value !== '';

/** What a shell may say of the login, or of a proxy, and has no place in a sealed environment. */
const loginVariable = /^(IDPORTEN|SIGNICAT)_(?!SIMULATOR_)|^LOGIN_METHOD$|^LOGIN_PROXY_CLIENT_ID$|^TRUSTED_PROXY$/;

/**
 * The whole environment of the portal, its jobs and its seed. `login` holds the variables of the way to log in.
 * `sealed`: what the shell has set for the portal does not count.
 */
export function localEnvironment({ dataDir, databaseUrl, port, login, sealed = false }) {
  const { IDPORTEN_CLIENT_JWK: _, ...secrets } = localSecrets(dataDir);
  const local = {
    ...secrets,
    NEXTAUTH_URL: `http://localhost:${port}`,
    ...login,
    SYNTHETIC_PEOPLE_ONLY: 'true',
    LOG_LEVEL: 'warn',
  };
  const shell = Object.entries(process.env).filter(isSet);
  const addresses = { DATABASE_URL: databaseUrl, PORT: String(port), LOGIN_METHOD: login.LOGIN_METHOD };
  if (!sealed) return { ...local, ...Object.fromEntries(shell), ...addresses };
  const kept = Object.fromEntries(shell.filter(([name]) => !loginVariable.test(name)));
  return { ...kept, ...local, ...addresses, DATABASE_DIRECT_URL: databaseUrl };
}
