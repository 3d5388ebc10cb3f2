import type { ReactNode } from 'react';
import { PortalPage } from '@/app/frame/portal-page';
import { StepForm, stepFormId } from '@/components/steps/step-form';
import type { StepProps } from '@/services/booking/parts/step-props';
import { type Step, steps } from '@/services/booking/steps';
import { PlaceRow } from '@/services/practices/parts/place-row';

type StepPageProps = StepProps & {
  step: Step;
  title: string;
  action: (form: FormData) => Promise<void>;
  /** The form was sent back. */
  failed?: boolean;
  /** The title stands alone, without the number of the step. */
  aside?: boolean;
  className?: string;
  children: ReactNode;
};

/** One step: the page around it, the practice always in sight, and its form. */
export function StepPage({ step, title, failed, aside, ...form }: StepPageProps) {
  const { locale, t, gp } = form;
  const number = { step: steps.indexOf(step) + 1, steps: steps.length };
  return (
    <PortalPage
      {...{ locale, t }}
      title={aside ? title : t('steps.title', { heading: title, ...number })}
      titlePrefix={failed ? t('form.errorPrefix') : undefined}
      row={<PlaceRow t={t} practiceName={gp.practice.name} gpName={gp.name} />}
      languageForm={stepFormId}
    >
      <StepForm {...form} />
    </PortalPage>
  );
}
