import { ErrorSummary } from '@/components/form/error-summary';
import { PhoneLink } from '@/components/layout/phone-link';
import type { Appointment, FreeSlot, ServiceType } from '@/lib/booking/appointment';
import { listPath } from './addresses';
import { KindChoice } from './kind-choice';
import { KindUnavailable } from './kind-unavailable';
import { Notice } from './notice';
import { refusalText } from './refusal-text';
import { StepActions } from './step-actions';
import { StepHead } from './step-head';
import type { StepProps } from './step-page';

export type KindStepProps = StepProps & {
  kinds: readonly ServiceType[];
  first: Partial<Record<ServiceType, FreeSlot>>;
  booked: Partial<Record<ServiceType, Appointment>>;
  /** Text of what is wrong with the answer. */
  error?: string | undefined;
  /** The kind that was chosen turned out to be booked already. */
  alreadyBooked: boolean;
};

/** Step 1: what kind of appointment. */
export function KindStep({ locale, t, draft, gp, kinds, first, booked, error, alreadyBooked }: KindStepProps) {
  const open = kinds.flatMap((kind) => {
    const slot = first[kind];
    return slot && !booked[kind] ? [{ kind, first: slot }] : [];
  });
  const closed = kinds.filter((kind) => !open.some((other) => other.kind === kind));
  const speaking = { locale, t };
  return (
    <>
      <StepHead t={t} step="kind" backHref={`/${locale}${listPath}`} />
      <h1 className="aksel-heading aksel-heading--large" id="t">
        {t('booking.kind.heading')}
      </h1>
      {open.length > 0 && (
        <p className="gap-s" id="td">
          {t('booking.kind.help')}
        </p>
      )}
      {error && (
        <ErrorSummary heading={t('booking.errors.summary')} errors={[{ field: open[0]?.kind ?? 't', text: error }]} />
      )}
      {alreadyBooked && <Notice kind="warning">{refusalText(t, 'alreadyBooked')}</Notice>}
      {open.length > 0 ? (
        <KindChoice {...speaking} open={open} chosen={draft.answers.serviceType} error={error} />
      ) : (
        <>
          <p className="gap-s">{t('booking.kind.nothingFree', { practice: gp.practice.name })}</p>
          <p className="gap-s">{t.rich('booking.phone', { phone: () => <PhoneLink phone={gp.practice.phone} /> })}</p>
        </>
      )}
      <KindUnavailable {...speaking} kinds={closed} booked={booked} />
      {open.length > 0 && <StepActions {...speaking} draftId={draft.id} />}
    </>
  );
}
