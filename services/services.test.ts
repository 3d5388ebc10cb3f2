import { createTranslator } from 'next-intl';
import { locales } from '@/lib/i18n/routing';
import type { Texts } from '@/lib/i18n/texts';
import type { Service } from '@/lib/service/service';
import { catalogue } from '@/scripts/testing/catalogue';
import { homeOf, homes, services, stepUpPurposeOf } from './services';

/** The services that say something on the step-up page. */
const saying = services.filter(({ stepUp }) => stepUp) as (Service & { stepUp: NonNullable<Service['stepUp']> })[];

test('what a service says of its pages at high is said under its own addresses, in any language', () => {
  expect(saying).not.toEqual([]);
  for (const { stepUp } of saying)
    for (const { under, title } of stepUp.purposes)
      for (const address of [`/se${under}`, `/nb${under}?type=video`])
        expect(stepUpPurposeOf(address)).toMatchObject({ title, why: stepUp.why });
});

test('nothing is said of other addresses', () => {
  for (const address of ['/nb/my-page', '/nb', ...homes.map(({ path }) => `/nb/my-page?from=${path}`)])
    expect(stepUpPurposeOf(address)).toBeUndefined();
});

/** "Again", as each language says it. */
const again = { nb: /på nytt|igjen/i, nn: /på nytt|igjen/i, se: /ođđasit|\bfas\b/i, en: /again/i };

test.each(locales)('who is not signed in is not asked in %s to log in again, or at a higher level', (locale) => {
  const t = createTranslator({ locale, messages: catalogue(locale) }) as unknown as Texts;
  const titles = saying.flatMap(({ stepUp }) => stepUp.purposes.map(({ title, signedOut }) => t(signedOut ?? title)));
  const { titleSignedOut, logInSignedOut, whySignedOut, afterwards } = catalogue(locale).stepUp;
  const said = [...titles, titleSignedOut, logInSignedOut, whySignedOut, afterwards].join(' | ');
  expect(said).not.toMatch(again[locale]);
  expect(said).not.toMatch(/høyere|høgare|\balit\b|higher|tilbake|ruovttoluotta|\bback\b/i);
});

test('an address that names one thing of a person leads to the first page of its service, where another is acted for', () => {
  const id = '4f9d1c5e-6d5c-4d8e-9a35-0a8f3f1b2c4d';
  for (const { doors, home, segments } of services)
    for (const path of Object.keys(doors).filter((door) => door.includes('['))) {
      // One that is no id has a few values.
      const fitting = (segment: string) => {
        const pattern = (segments as Record<string, string> | undefined)?.[segment] ?? '';
        return new RegExp(`^(?:${pattern})$`).test(id) ? id : (pattern.split('|')[0] ?? '');
      };
      expect(homeOf(`/nb${path.replace(/\[[^\]]+\]/g, fitting)}?x=1`)).toBe(home);
    }
});

test('any other page shows the same of anybody, and an address without a page leads to My page', () => {
  for (const path of ['/', '/privacy', ...homes.map((home) => home.path)])
    expect(homeOf(`/se${path === '/' ? '' : path}`)).toBe(path);
  expect(homeOf('/nb/nothing-here')).toBe('/my-page');
});
