import { Button } from '@/components/design/button';
import { AskedAt } from '@/components/form/in-every-form';
import type { Uncertain } from '@/components/form/uncertain';
import { ButtonLink } from '@/components/layout/button-link';
import { PhoneLink } from '@/components/layout/phone-link';
import { Icon } from '@/components/pictures/icon';
import { href } from '@/lib/doors/href';
import { longDateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { FreeSlot } from '@/services/booking/appointment';

type OutcomeProps = LocaleProps & { slot: FreeSlot; phone: string; settle: Uncertain['settle'] };

/** What the check page does while nobody knows whether a confirmation came through: it says so, and finds out. */
export function uncertainOutcome({ settle, ...props }: OutcomeProps): Uncertain {
  const { t } = props;
  return {
    settle,
    title: `${t('booking.unknown.title')} – ${t('layout.service')}`,
    view: <OutcomeUnknown {...props} />,
    slow: { text: t('booking.unknown.slow'), check: t('booking.unknown.check') },
    notDone: { title: t('booking.unknown.notBooked'), text: t('booking.unknown.again') },
  };
}

function OutcomeUnknown({ locale, t, slot, phone }: Omit<OutcomeProps, 'settle'>) {
  const clock = '{clock}';
  return (
    <>
      <h1 className="aksel-heading aksel-heading--large" id="unknown" tabIndex={-1}>
        {t('booking.unknown.title')}
      </h1>
      <p className="lead">{t('booking.unknown.lead', { time: longDateAndTime(locale, slot.startAt) })}</p>
      <div className="card card--mist gap with-ico">
        <Icon name="information" />
        <AskedAt asking={t('booking.unknown.asking')} asked={t('booking.unknown.asked', { clock })} />
      </div>
      <p className="gap prose">{t('booking.unknown.twice')}</p>
      <div className="actions">
        <Button type="submit">{t('booking.unknown.check')}</Button>
        <ButtonLink href={href(locale, '/appointments')} variant="secondary">
          {t('booking.unknown.list')}
        </ButtonLink>
      </div>
      <h2 className="aksel-heading aksel-heading--small section">{t('booking.unknown.waitTitle')}</h2>
      <p className="prose">{t.rich('booking.unknown.wait', { phone: () => <PhoneLink phone={phone} /> })}</p>
    </>
  );
}
