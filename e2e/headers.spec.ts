import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { openPages, serviceAtHigh } from '@/services/testing';
import { expect, test } from './fixtures';
import { openSignedIn } from './steps/sign-in';

const { home, form } = serviceAtHigh();
const open = ['/nb', '/nb/privacy', ...openPages.map((path) => `/nb${path}`)];
const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

test('every page carries the policy and the headers, and what is private is never stored', async ({
  page,
  citizen,
}) => {
  await openSignedIn(page, '/nb/my-page', citizen);
  for (const path of [...open, '/nb/my-page', `/nb${home}`, '/nb/no-such-page']) {
    const headers = (await page.goto(path))?.headers() ?? {};
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'; script-src 'nonce-[^']+' 'strict-dynamic'; style-src 'self';/,
    );
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('only open pages may be indexed', async ({ page, citizen }) => {
  for (const path of open.filter((one) => !one.includes('?'))) {
    await page.goto(path);
    await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
    await expect(page.locator('head meta[name="description"]')).toHaveAttribute('content', /\S+ \S+/);
  }
  await openSignedIn(page, '/nb/my-page', citizen);
  for (const path of ['/nb/my-page', `/nb${home}`, '/nb/signed-out', '/nb/login-failed', '/nb/no-such-page']) {
    await page.goto(path);
    await expect(page.locator('meta[name="robots"]').last()).toHaveAttribute('content', /noindex/);
  }
});

for (const [name, headers] of [
  ['from another site', foreign],
  ['that tells nothing', {}],
  ['with a forged forwarded host', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
] as const) {
  test(`a form ${name} is refused`, async ({ request }) => {
    for (const path of ['/oauth2/logout', `/nb${form.address}`]) {
      const answer = await request.post(path, { headers, form: { locale: 'nb' } });
      expect(answer.status()).toBe(403);
    }
  });
}

test('forwarded headers change no address', async ({ request, baseURL }) => {
  const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
  for (const path of ['/', `/nb${home}`, '/oauth2/logout/callback']) {
    const answer = await request.get(path, { headers, maxRedirects: 0 });
    expect(new URL(answer.headers().location ?? '', baseURL).origin).toBe(baseURL);
  }
});

test('says whom to tell of a weakness', async ({ request }) => {
  const answer = await request.get('/.well-known/security.txt');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toMatch(/^text\/plain/);
  expect(await answer.text()).toContain('Contact: ');
});

test('the portal is connected as the account that can only add to the audit', async ({ request }) => {
  expect((await request.get('/api/health/ready')).status()).toBe(200);
  const { rows } = await database().execute(sql`
    select usename, has_table_privilege(usename, 'audit_event', 'update') as changes
    from pg_stat_activity where application_name = 'portal' and usename <> current_user`);
  expect(rows).toContainEqual({ usename: 'portal_web', changes: false });
});
