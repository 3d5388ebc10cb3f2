/** What a portal meets behind a reverse proxy and on a connection pooler, beside all that citizens do anywhere. */
import { eq } from 'drizzle-orm';
import { loginStart } from '@/lib/auth/schema';
import { database } from '@/lib/database/database';
import { lookup } from '@/lib/database/encryption';
import { serviceAtHigh } from '@/services/testing';
import { expect, test } from './fixtures';
import { logIn } from './steps/sign-in';
import { behindDocumentedNginx, behindNginx, inInfrastructure } from './ways';

const { home, form } = serviceAtHigh();

test(
  'twenty pages at once all come: none waits in vain for a connection',
  inInfrastructure,
  async ({ request, citizen }) => {
    await form.prepare(citizen);
    await logIn(request, `/nb${home}`, citizen);
    const paths = ['/nb', '/nb/my-page', `/nb${home}`, `/nb${form.address}`];
    const twenty = Array.from({ length: 20 }, (_, nth) => paths[nth % paths.length] ?? '/nb');
    const answers = await Promise.all(twenty.map((path) => request.get(path)));
    // A page that cannot be shown leads elsewhere; a form leads to its first step.
    const ends = answers.map((answer) => `${answer.status()} ${new URL(answer.url()).pathname}`);
    expect(ends).toEqual(twenty.map((path) => expect.stringMatching(new RegExp(`^200 ${path}(/|$)`))));
  },
);

test(
  'over https the session is for this host alone, and no cookie of the portal goes out over http',
  behindNginx,
  async ({ context, citizen }) => {
    await logIn(context.request, '/nb/my-page', citizen);
    const cookies = (await context.cookies()).filter(({ name }) => name.includes('portal-'));
    expect(cookies.map(({ name }) => name)).toContain('__Host-portal-session');
    expect(cookies.filter(({ secure }) => !secure).map(({ name }) => name)).toEqual([]);
  },
);

/** How many logins an address has begun. */
async function loginsFrom(address: string): Promise<number> {
  const { hash } = lookup('client-address', address);
  const rows = await database().select().from(loginStart).where(eq(loginStart.addressHash, hash));
  return rows.reduce((sum, { count }) => sum + count, 0);
}

test('what a browser says of its own address counts for nothing', behindDocumentedNginx, async ({ request }) => {
  // One for each project, which share the database.
  const claimed = `203.0.113.${test.info().project.name.length}`;
  const options = { maxRedirects: 0, headers: { 'x-forwarded-for': claimed } };
  expect((await request.get('/oauth2/login?locale=nb', options)).status()).toBeLessThan(400);
  expect(await loginsFrom(claimed)).toBe(0);
  // Without nginx in between it would count.
  const inside = await request.get(`${process.env.PORTAL_BEHIND_NGINX}/oauth2/login?locale=nb`, options);
  expect(inside.status()).toBeLessThan(400);
  expect(await loginsFrom(claimed)).toBe(1);
});
