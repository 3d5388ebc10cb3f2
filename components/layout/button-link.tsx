import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/components/pictures/icon';

type ButtonLinkProps = { href: string; variant?: 'primary' | 'secondary'; icon?: IconName; children: ReactNode };

/** A link that looks like a button. Plain `<a>`: a prefetch of a guarded page would start a login. */
export function ButtonLink({ href, variant = 'primary', icon, children }: ButtonLinkProps) {
  return (
    <a className="aksel-button aksel-button--medium" data-variant={variant} href={href}>
      {icon && (
        <span className="aksel-button__icon">
          <Icon name={icon} />
        </span>
      )}
      <span className="aksel-label">{children}</span>
    </a>
  );
}
