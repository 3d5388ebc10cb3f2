/** The last resort speaks the page's language, or all four, and names whom to call. */
import { renderToStaticMarkup } from 'react-dom/server';
import ErrorPage from '@/app/global-error';
import { locales } from '@/lib/i18n/routing';
import { catalogue } from '@/scripts/testing/catalogue';
import { LastResort } from './last-resort';
import { lastResortTexts, serviceName } from './last-resort-texts';

const pageOf = (props: Parameters<typeof LastResort>[0]) => renderToStaticMarkup(<LastResort {...props} />);
const callsBoth = /href="tel:113".*href="tel:116117"/s;

test.each(locales)('what it says in %s is what the problem page says', (locale) => {
  const { title, ours, retry, reference } = catalogue(locale).problem;
  expect(lastResortTexts[locale]).toMatchObject({ title, ours, retry, reference });
});

test.each(locales)('a page in %s has it in that language alone, with both numbers', (locale) => {
  const page = pageOf({ locale });
  expect([...page.matchAll(/<section[^>]* lang="(\w+)"/g)].map(([, lang]) => lang)).toEqual([locale]);
  expect(page).toContain(lastResortTexts[locale].ours);
  expect(page).toMatch(callsBoth);
});

test.each([undefined, 'fi', ['nb']])('a page whose language is %j has it in all four', (locale) => {
  const page = pageOf({ locale });
  for (const each of locales) expect(page).toMatch(new RegExp(`lang="${each}".*${lastResortTexts[each].ours}`, 's'));
  expect(page.match(/<h1/g)).toHaveLength(1);
});

const ours = Object.assign(new Error(), { digest: '1A2B' });

test.each(locales)(
  'in %s it is a page: a title, a wordmark that leads home, a heading that can take the focus',
  (locale) => {
    const page = pageOf({ locale });
    const { title, line, home } = lastResortTexts[locale];
    const { layout, send } = catalogue(locale);
    expect([serviceName, home]).toEqual([layout.service, layout.home]);
    expect(page).toContain(`<title>${title} – ${serviceName}</title>`);
    expect(page).toContain(`<a class="mark" href="/${locale}" lang="${locale}" aria-label="${home}">`);
    expect(page).toMatch(/<h1[^>]* tabindex="-1"/);
    expect(line[0]).toBe(send.offlineTitle);
    expect(send.offline.endsWith(line[1]) || send.offline.toLowerCase().endsWith(line[1].toLowerCase())).toBe(true);
  },
);

test.each([
  [
    'a script that did not arrive',
    Object.assign(new Error('Loading chunk 1 failed.'), { name: 'ChunkLoadError' }),
    true,
  ],
  ['a request that failed in Chromium', new TypeError('Failed to fetch'), true],
  ['a request that failed in Firefox', new TypeError('NetworkError when attempting to fetch resource.'), true],
  ['a request that failed in Safari', new TypeError('Load failed'), true],
  ['a fault of the page', new TypeError('undefined is not a function'), false],
  ['a fault of the server', ours, false],
])('of %s it blames the right one', (_, error, isLine) => {
  const page = pageOf({ locale: 'nb', error });
  expect([page.includes('Ingen forbindelse'), page.includes(lastResortTexts.nb.ours)]).toEqual([isLine, !isLine]);
});

test('a page shows a reference only where it has one', () => {
  expect(pageOf({ locale: 'nb', error: ours })).toContain('Referanse: 1A2B');
  expect(pageOf({ locale: 'nb' })).not.toContain('Referanse');
});

test('the page of an error that nobody caught is this one', () => {
  const page = renderToStaticMarkup(<ErrorPage error={Object.assign(new Error(), { digest: '1A2B' })} />);
  expect(page).toMatch(callsBoth);
  expect(page).toContain('1A2B');
});
