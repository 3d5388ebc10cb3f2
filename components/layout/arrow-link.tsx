import type { ReactNode } from 'react';
import { Icon } from '@/components/pictures/icon';

type ArrowLinkProps = { href: string; direction: 'onward' | 'back'; children: ReactNode };

/** A link that stands alone, large enough for a finger. */
export function ArrowLink({ href, direction, children }: ArrowLinkProps) {
  return (
    <a className="aksel-link act" href={href}>
      {direction === 'back' && <Icon name="arrow-left" />}
      {children}
      {direction === 'onward' && <Icon name="arrow-right" />}
    </a>
  );
}
