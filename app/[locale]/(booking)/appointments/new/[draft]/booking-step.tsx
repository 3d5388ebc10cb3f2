import type { ReactNode } from 'react';
import { StepPage } from '@/app/frame/step-page';
import type { Uncertain } from '@/components/form/uncertain';
import type { FormAction } from '@/lib/forms/action-type';
import type { StepProps } from '@/services/booking/parts/step-props';
import { type Step, steps } from '@/services/booking/steps';
import { PracticeBar } from '@/services/practices/parts/practice-bar';

type BookingStepProps = StepProps & {
  step: Step;
  title: string;
  action: FormAction;
  failed?: boolean;
  withoutNumber?: boolean;
  className?: string;
  keeps?: boolean;
  uncertain?: Uncertain;
  children: ReactNode;
};

/** A step of the booking, with the practice and the GP in the header. */
export function BookingStep({ gp, ...step }: BookingStepProps) {
  const row = <PracticeBar t={step.t} practiceName={gp.practice.name} gpName={gp.name} />;
  const keepAddress = `/${step.locale}/appointments/new/${step.draft.id}/keep`;
  return <StepPage {...step} {...{ steps, row, keepAddress }} />;
}
