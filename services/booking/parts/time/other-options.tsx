import { PhoneLink } from '@/components/layout/phone-link';
import { href } from '@/lib/doors/href';
import { dayAndDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/routing';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { AppointmentKind, FreeSlot } from '@/services/booking/appointment';
import { emergencyLinks } from '@/services/booking/parts/emergency-links';
import { stepPath } from '@/services/booking/steps';

type OtherOptionsProps = LocaleProps & {
  /** True where this kind has a free time: `others` are then earlier than that. */
  sooner: boolean;
  draftId: string;
  phone: string;
  others: FreeSlot[];
};

/** What to do if no time is free, or none soon: another kind, the practice's telephone, the emergency numbers. */
export function OtherOptions({ locale, t, sooner, draftId, phone, others }: OtherOptionsProps) {
  const link = (slot: FreeSlot | undefined) => () =>
    slot && (
      <a className="aksel-link aksel-link--inline-text" href={kindHref(locale, draftId, slot.kind)}>
        {t(`booking.kinds.${slot.kind}.soonerLink`, { day: dayAndDate(locale, slot.startAt) })}
      </a>
    );
  const links = { first: link(others[0]), second: link(others[1]) };
  return (
    <section className="section form">
      <h2 className="aksel-heading aksel-heading--small">
        {sooner ? t('booking.time.sooner') : t('booking.time.otherWays')}
      </h2>
      <ul className="bullets">
        {others.length === 1 && <li>{t.rich('booking.time.soonerOne', links)}</li>}
        {others.length > 1 && <li>{t.rich('booking.time.soonerTwo', links)}</li>}
        <li>{t.rich('booking.time.callSameDay', { phone: () => <PhoneLink phone={phone} /> })}</li>
        <li>{t.rich('booking.time.callUrgent', emergencyLinks)}</li>
      </ul>
    </section>
  );
}

function kindHref(locale: Locale, draftId: string, kind: AppointmentKind): string {
  return href(locale, stepPath(draftId, 'kind'), { type: kind });
}
