import { ArrowLink } from '@/components/layout/arrow-link';
import { PhoneLink } from '@/components/layout/phone-link';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Practice } from '@/services/practices/practices';

type ForChildProps = LocaleProps & {
  /** The practice of the one who reads; a child may have another. */
  practice: Practice | undefined;
  className?: string;
};

/** For a parent: a child cannot be booked for here yet, and whom to call instead. */
export function ForChild({ locale, t, practice, className = 'gap' }: ForChildProps) {
  const phone = () => practice && <PhoneLink phone={practice.phone} />;
  return (
    <div className={className}>
      <p className="prose">
        {t('booking.child.ask')} {practice && t.rich('booking.child.same', { phone })}
      </p>
      {!practice && (
        <p>
          <ArrowLink href={href(locale, '/practices')} direction="onward">
            {t('practices.findPhone')}
          </ArrowLink>
        </p>
      )}
    </div>
  );
}
