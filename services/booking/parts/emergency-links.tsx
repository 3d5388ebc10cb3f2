import type { ReactNode } from 'react';

const numberLink = (href: string) => (words: ReactNode) => (
  <a className="aksel-link aksel-link--inline-text nowrap" href={href}>
    {words}
  </a>
);

/** For `t.rich`: `<life>` and `<urgent>` become links to the two emergency numbers. */
export const emergencyLinks = { life: numberLink('tel:113'), urgent: numberLink('tel:116117') };
