import { Button } from '@/components/design/button';
import { ButtonLink } from '@/components/layout/button-link';
import { href, type Path } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';

type LeaveBookingProps = LocaleProps & {
  draftId: string;
  /** The step to continue with. */
  resume: Path;
  deleteDraft: (form: FormData) => Promise<void>;
};

/** The page that leaves a booking: continue now, later, or delete it. */
export function LeaveBooking({ locale, t, draftId, resume, deleteDraft }: LeaveBookingProps) {
  return (
    <form className="form" action={deleteDraft}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draft" value={draftId} />
      <h1 className="aksel-heading aksel-heading--large">{t('booking.leave.title')}</h1>
      <p className="gap-s prose">{t('booking.leave.lead')}</p>
      <div className="actions">
        <ButtonLink href={href(locale, resume)}>{t('booking.leave.resume')}</ButtonLink>
        <ButtonLink href={href(locale, '/appointments')} variant="secondary">
          {t('booking.leave.later')}
        </ButtonLink>
        <Button variant="tertiary" data-color="danger" type="submit">
          {t('booking.leave.delete')}
        </Button>
      </div>
    </form>
  );
}
