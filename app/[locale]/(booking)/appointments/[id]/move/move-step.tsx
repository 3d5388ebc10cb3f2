import type { ReactNode } from 'react';
import { StepPage } from '@/app/frame/step-page';
import type { Uncertain } from '@/components/form/uncertain';
import type { FormAction } from '@/lib/forms/action-type';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';
import type { Held } from '@/services/booking/holding';
import { moveSteps, type MoveStep as Step } from '@/services/booking/parts/move/move-steps';
import { PracticeBar } from '@/services/practices/parts/practice-bar';

type MoveStepProps = LocaleProps & {
  appointment: Appointment;
  /** The new time; null while none is chosen. */
  held: Held | null;
  step: Step;
  title: string;
  action: FormAction;
  failed?: boolean;
  uncertain?: Uncertain;
  children: ReactNode;
};

/** A step of moving an appointment. There is no draft: the new time is what is held for the appointment. */
export function MoveStep({ appointment, held, ...step }: MoveStepProps) {
  const { id, createdAt, practice, practitionerName } = appointment;
  const row = <PracticeBar t={step.t} practiceName={practice.name} gpName={practitionerName} />;
  return (
    <StepPage
      {...step}
      {...{ steps: moveSteps, row }}
      draft={{ id, updatedAt: held?.until ?? createdAt }}
      keeps={false}
    />
  );
}
