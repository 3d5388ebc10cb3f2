/**
 * Field encryption (AES-256-GCM, NIST SP 800-38D) and keyed look-up (HMAC-SHA-256), each with its own keyring.
 * Stored value: version (1 byte), length of key id (1), key id, nonce (12), tag (16), text. The additional data names
 * table, column and row: a value that was moved does not decrypt.
 */
import 'server-only';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { env } from '@/lib/env/env';
import { log } from '@/lib/log/log';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/** Where a value is stored: it decrypts nowhere else. */
export type Cell = { table: string; column: string; row: string };

const additionalData = (cell: Cell) => Buffer.from(`${cell.table}\0${cell.column}\0${cell.row}`);

function newestKey() {
  const [key] = env().DATA_KEYS;
  if (!key) throw new Error('DATA_KEYS is empty');
  return key;
}

const headerOf = (id: string) => Buffer.concat([Buffer.from([VERSION, id.length]), Buffer.from(id)]);

/** The first bytes of every value that is encrypted with the newest of DATA_KEYS. */
export function newestHeader(): Buffer {
  return headerOf(newestKey().id);
}

/** Encrypts with the newest of DATA_KEYS. */
export function encrypt(text: string, cell: Cell): Buffer {
  const key = newestKey();
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key.key, nonce);
  cipher.setAAD(additionalData(cell));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([headerOf(key.id), nonce, cipher.getAuthTag(), body]);
}

/** The id of the key that a value names. Ids have letters and digits only: anything else is no value of ours. */
function keyIdOf(value: Buffer): string | null {
  const id = value.subarray(2, 2 + (value[1] ?? 0)).toString('latin1');
  return /^[A-Za-z0-9]+$/.test(id) ? id : null;
}

/** Decrypts with the key that the value names. Throws if the key is gone, or the value was changed or moved. */
export function decrypt(value: Buffer, cell: Cell): string {
  const idEnd = 2 + (value[1] ?? 0);
  const id = keyIdOf(value);
  const key = env().DATA_KEYS.find((candidate) => candidate.id === id);
  if (value[0] !== VERSION || !key) throw new Error(`${cell.table}.${cell.column}: no key for this value`);
  const nonce = value.subarray(idEnd, idEnd + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key.key, nonce, { authTagLength: TAG });
  decipher.setAAD(additionalData(cell));
  decipher.setAuthTag(value.subarray(idEnd + NONCE, idEnd + NONCE + TAG));
  return Buffer.concat([decipher.update(value.subarray(idEnd + NONCE + TAG)), decipher.final()]).toString('utf8');
}

/**
 * The decrypted text; null where no key opens the value, as after a key was lost. Logs which column and key, never the
 * row: one value that does not open must not take down a page of others.
 */
export function decryptOrNull(value: Buffer, cell: Cell): string | null {
  try {
    return decrypt(value, cell);
  } catch {
    log.error({ table: cell.table, column: cell.column, key: keyIdOf(value) }, 'no key opens a stored value');
    return null;
  }
}

/** The keyed hashes of a text under every look-up key, newest first. A plain hash of eleven digits can be guessed. */
export function lookups(purpose: string, text: string): { key: string; hash: Buffer }[] {
  return env().LOOKUP_KEYS.map(({ id, key }) => ({
    key: id,
    hash: createHmac('sha256', key).update(`${purpose}\0${text}`).digest(),
  }));
}

/** The keyed hash of a text under the newest look-up key. */
export function lookup(purpose: string, text: string): { key: string; hash: Buffer } {
  const [newest] = lookups(purpose, text);
  if (!newest) throw new Error('LOOKUP_KEYS is empty');
  return newest;
}
