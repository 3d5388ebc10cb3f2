import type { ReactNode } from 'react';
import type { Uncertain } from '@/components/form/uncertain';
import { StepForm, stepFormId } from '@/components/steps/step-form';
import type { Path } from '@/lib/doors/href';
import type { FormAction } from '@/lib/forms/action-type';
import type { LocaleProps } from '@/lib/i18n/texts';
import { PortalPage } from './portal-page';

type StepPageProps<Step extends string> = LocaleProps & {
  draft: { id: string; updatedAt: Date; seen?: string };
  step: Step;
  /** All steps, in order. */
  steps: readonly Step[];
  title: string;
  /** The tab that the form belongs to. */
  tab?: Path;
  /** Replaces the tabs. */
  row?: ReactNode;
  action: FormAction;
  /** The form has errors. */
  failed?: boolean;
  /** The title does not get the number of the step. */
  withoutNumber?: boolean;
  className?: string;
  /** Where what is typed is saved meanwhile, and before a logout: a route made by `keepDoor`. */
  keepAddress?: string;
  /** False for a step without fields. */
  keeps?: boolean;
  /** For the step that confirms. */
  uncertain?: Uncertain;
  children: ReactNode;
};

/** One step of a form: the page, the step's number in the title, and the form, which the language buttons send, too. */
export function StepPage<Step extends string>(props: StepPageProps<Step>) {
  const { locale, t, draft, step, steps, title, tab, row, failed, withoutNumber, children, ...form } = props;
  const { action, className, keeps, keepAddress, uncertain } = form;
  const number = { step: steps.indexOf(step) + 1, steps: steps.length };
  return (
    <PortalPage
      {...{ locale, t, tab, row }}
      title={withoutNumber ? title : t('steps.title', { heading: title, ...number })}
      titlePrefix={failed ? t('form.errorPrefix') : undefined}
      languageForm={stepFormId}
      logoutThrough={keeps === false ? undefined : keepAddress}
    >
      <StepForm {...{ locale, t, draft, action, className, keeps, keepAddress, uncertain }}>{children}</StepForm>
    </PortalPage>
  );
}
