import type { ReactNode } from 'react';

const numberLink = (href: string) => (words: ReactNode) => (
  <a className="aksel-link aksel-link--inline-text nowrap" href={href}>
    {words}
  </a>
);

/** `<life>` and `<urgent>` in a text: the two numbers, as links. */
export const emergencyLinks = { life: numberLink('tel:113'), urgent: numberLink('tel:116117') };
