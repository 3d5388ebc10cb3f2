import type { Service } from '@/lib/service/service';
import { homes, services, stepUpPurposeOf } from './services';

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
