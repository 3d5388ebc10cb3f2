import type { ReactNode } from 'react';
import { Icon } from '@/components/pictures/icon';

type PhoneLinkProps = {
  phone: string;
  /** The number stands alone, not in a sentence: the link is large enough for a finger. */
  alone?: boolean;
};

/** A telephone number as a link, its digits in pairs, without a line break. */
export function PhoneLink({ phone, alone = false }: PhoneLinkProps) {
  const { shown, href } = numberOf(phone);
  return (
    <a className={`aksel-link nowrap ${alone ? 'act' : 'aksel-link--inline-text'}`} href={href}>
      {shown}
    </a>
  );
}

/** A call as a button, where calling is what one has to do. */
export function CallButton({ phone, children }: { phone: string; children: (shown: string) => ReactNode }) {
  const { shown, href } = numberOf(phone);
  return (
    <a className="aksel-button aksel-button--medium" data-variant="primary" href={href}>
      <span className="aksel-button__icon">
        <Icon name="phone" />
      </span>
      <span className="aksel-label">{children(shown)}</span>
    </a>
  );
}

function numberOf(phone: string): { shown: string; href: string } {
  const digits = phone.replace(/[^\d+]/g, '');
  const national = digits.replace(/^\+47/, '');
  const shown = national.length === 8 ? national.replace(/(\d\d)(?=\d)/g, '$1 ') : phone;
  return { shown, href: digits.startsWith('+') || digits.length !== 8 ? `tel:${digits}` : `tel:+47${digits}` };
}
