import { ErrorSummary } from '@/components/form/error-summary';
import { ReasonField } from './reason-field';
import { StepActions } from './step-actions';
import type { StepProps } from './step-form';
import { StepHead } from './step-head';
import { UrgentBox } from './urgent-box';

type ReasonStepProps = StepProps & { limit: number; error?: string | undefined };

/** Step 3: what it is about. */
export function ReasonStep({ locale, t, draft, gp, limit, error }: ReasonStepProps) {
  return (
    <>
      <div>
        <StepHead t={t} step="reason" />
        <h1 className="aksel-heading aksel-heading--large">{t('booking.reason.title')}</h1>
      </div>
      {error && <ErrorSummary heading={t('form.errorSummary')} errors={[{ field: 'reason', text: error }]} />}
      <UrgentBox t={t} phone={gp.practice.phone} />
      <ReasonField t={t} text={draft.answers.reason ?? ''} limit={limit} error={error} />
      <StepActions {...{ locale, t }} draftId={draft.id} />
    </>
  );
}
