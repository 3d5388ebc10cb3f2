/** A token of ID-porten's that signs a citizen in behind the login proxy signs nobody in where there is none. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, request, test } from '@playwright/test';
import { importJWK, SignJWT } from 'jose';
import { serviceAtHigh } from '@/services/testing';
import { freePort } from '@/stand-ins/kit/src/testing/free-port';
import { stranger } from './hostile-issuer/meet';
import { note, type Way } from './hostile-issuer/report';
import { end, type Part } from './steps/parts';
import { outcome } from './steps/proxied-portal';
import { startPortal } from './steps/stack';

const issuer = () => new URL(process.env.IDPORTEN_WELL_KNOWN_URL ?? '').origin;
const audience = 'http://localhost/this-portal';

/** Signed by the ID-porten stand-in that all portals of the run log in at, in the end. */
async function tokenOf(pid: string): Promise<string> {
  const jwk = JSON.parse(readFileSync(join(process.env.DATA_DIR ?? '', 'idporten-keys.json'), 'utf8'));
  const claims = {
    pid,
    acr: 'idporten-loa-high',
    amr: ['BankID'],
    auth_time: Math.floor(Date.now() / 1000),
    sid: randomUUID(),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: jwk.kid })
    .setIssuer(issuer())
    .setAudience(audience)
    .setSubject(randomUUID())
    .setIssuedAt()
    .setExpirationTime('10 minutes')
    .sign(await importJWK(jwk, 'RS256'));
}

async function outcomeAt(portal: string, token: string): Promise<string> {
  const browser = await request.newContext({ extraHTTPHeaders: { authorization: `Bearer ${token}` } });
  const seen = outcome(await browser.get(`${portal}/nb${serviceAtHigh().home}`, { maxRedirects: 0 }));
  const status = await browser.get(`${portal}/oauth2/session`);
  expect(status.status()).not.toBe(200);
  await browser.dispose();
  return seen;
}

test.describe("a right token in a browser's own header", () => {
  let part: Part;
  let behind: string;
  test.beforeAll(async () => {
    const port = await freePort();
    behind = `http://localhost:${port}`;
    part = await startPortal(port, {
      LOGIN_METHOD: 'nais',
      IDPORTEN_AUDIENCE: audience,
      IDPORTEN_ISSUER: issuer(),
      IDPORTEN_JWKS_URI: `${issuer()}/jwks.json`,
    });
  });
  test.afterAll(() => end(part));

  for (const [nth, way] of (['idporten', 'signicat', 'signicat-rest'] as Way[]).entries()) {
    test(`is ignored where LOGIN_METHOD is ${way}`, async () => {
      const token = await tokenOf(stranger());
      expect(await outcomeAt(behind, token)).toBe('accepted');
      const seen = await outcomeAt(`http://localhost:${Number(process.env.PORT) + nth * 10}`, token);
      note({ way, attack: 'a right token in the Authorization header', expected: 'login', seen });
      expect(seen).toBe('login');
    });
  }
});
