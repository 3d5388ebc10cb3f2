import { SendButton, SendState } from '@/components/form/in-every-form';
import { SendForm } from '@/components/form/send-form';
import { ButtonLink } from '@/components/layout/button-link';
import { Icon } from '@/components/pictures/icon';
import { href, type Path } from '@/lib/doors/href';
import type { FormAction } from '@/lib/forms/action-type';
import type { LocaleProps } from '@/lib/i18n/texts';

type LeaveBookingProps = LocaleProps & {
  draftId: string;
  /** The step to continue with. */
  resume: Path;
  deleteDraft: FormAction;
};

/** The page that leaves a booking: continue now, later, or delete it. */
export function LeaveBooking({ locale, t, draftId, resume, deleteDraft }: LeaveBookingProps) {
  return (
    <SendForm {...{ locale, t }} id="leave-form" className="form" action={deleteDraft} keeps={false}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draft" value={draftId} />
      <h1 className="aksel-heading aksel-heading--large">{t('booking.leave.title')}</h1>
      <p className="gap-s prose">{t('booking.leave.lead')}</p>
      <SendState icon={<Icon name="warning" />} />
      <div className="actions">
        <ButtonLink href={href(locale, resume)}>{t('booking.leave.resume')}</ButtonLink>
        <SendButton variant="secondary" name="later" value="1">
          {t('booking.leave.later')}
        </SendButton>
        <SendButton variant="tertiary" danger>
          {t('booking.leave.delete')}
        </SendButton>
      </div>
    </SendForm>
  );
}
