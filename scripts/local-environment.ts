/**
 * The environment of a portal on this machine: addresses from the ports, and secrets that are made once and kept in the
 * data folder. Variables of the shell win.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder, unusable } from './data-folder';
import { codeOf, PlainFault } from './plain-fault';
import { writeWhole } from './write-whole';

/** The variables of a process. */
export type Environment = Record<string, string | undefined>;

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

type Secrets = ReturnType<typeof makeSecrets>;

/** Reads the kept secrets, or makes them. Two starters at the same time use the first one's. Throws PlainFault. */
export function localSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  try {
    makeDataFolder(dataDir);
    return readSecrets(file) ?? writeSecrets(file);
  } catch (error) {
    throw error instanceof PlainFault ? error : unusable(dataDir, codeOf(error));
  }
}

/** Listed, since to make them takes as long as to start a small program. */
const secretNames: (keyof Secrets)[] = [
  'NEXTAUTH_SECRET',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
  'DATA_KEYS',
  'LOOKUP_KEYS',
  'CRON_SECRET',
  'IDPORTEN_CLIENT_JWK',
];

function parseSecrets(text: string): Secrets | undefined {
  try {
    const found = JSON.parse(text);
    return secretNames.every((name) => typeof found?.[name] === 'string') ? found : undefined;
  } catch {
    return undefined;
  }
}

function readSecrets(file: string): Secrets | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const secrets = parseSecrets(text);
  if (secrets) return secrets;
  throw new PlainFault(
    `${file} is damaged, and without its keys nobody reads the database beside it: remove the whole data folder, or choose another with DATA_DIR.`,
  );
}

function writeSecrets(file: string): Secrets {
  const secrets = makeSecrets();
  return writeWhole(file, JSON.stringify(secrets, null, 2), { keepsFirst: true })
    ? secrets
    : (readSecrets(file) ?? secrets);
}

/** A port from the environment, or `fallback`. Throws a PlainFault if it is not a port. */
export function portFrom(name: string, fallback: number): number {
  const port = Number(process.env[name] || fallback);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainFault(`${name} must be a port number, 1 to 65535.`);
}

/** Variables of the login, of a proxy or of messages that a sealed environment does not take from the shell. */
const loginVariable =
  /^(IDPORTEN|SIGNICAT|MASKINPORTEN|ALTINN|SMTP|CONTACT_REGISTER)_(?!SIMULATOR_)|^(LOGIN_METHOD|LOGIN_PROXY_CLIENT_ID|TRUSTED_PROXY|NAIS_TOKEN_ENDPOINT)$/;

type EnvironmentOptions = {
  dataDir: string;
  databaseUrl: string;
  port: number;
  /** The variables of the way to log in. */
  login: Record<string, string>;
  /** Ignores what the shell has set for the portal. */
  sealed?: boolean;
};

/** The environment of the portal, its jobs and its seed. */
export function localEnvironment({
  dataDir,
  databaseUrl,
  port,
  login,
  sealed = false,
}: EnvironmentOptions): Environment {
  const { IDPORTEN_CLIENT_JWK: _, ...secrets } = localSecrets(dataDir);
  const local = {
    ...secrets,
    NEXTAUTH_URL: `http://localhost:${port}`,
    ...login,
    SYNTHETIC_PEOPLE_ONLY: 'true',
    LOG_LEVEL: 'warn',
  };
  const shell = Object.entries(process.env).filter(([, value]) => value !== undefined && value !== '');
  const addresses = { DATABASE_URL: databaseUrl, PORT: String(port), LOGIN_METHOD: login.LOGIN_METHOD };
  if (!sealed) return { ...local, ...Object.fromEntries(shell), ...addresses };
  const kept = Object.fromEntries(shell.filter(([name]) => !loginVariable.test(name)));
  return { ...kept, ...local, ...addresses, DATABASE_DIRECT_URL: databaseUrl };
}
