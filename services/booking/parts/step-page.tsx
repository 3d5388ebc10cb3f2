import type { ReactNode } from 'react';
import { Page } from '@/components/layout/page';
import type { Draft } from '@/services/booking/appointment';
import type { Gp } from '@/services/practices/register';
import { type Step, steps } from './addresses';
import type { Speaking } from './texts';

/** What every step is shown with. */
export type StepProps = Speaking & { draft: Draft; gp: Gp };

type StepPageProps = StepProps & {
  step: Step;
  title: string;
  /** After the locale, query included. */
  path: string;
  action: (form: FormData) => Promise<void>;
  /** The form was sent back. */
  failed?: boolean;
  /** The title stands alone, without the number of the step. */
  aside?: boolean;
  className?: string;
  children: ReactNode;
};

/** One step: the page around it, the practice always in sight, and the one form that the language buttons send too. */
export function StepPage(props: StepPageProps) {
  const { locale, t, draft, gp, step, title, path, action, failed, aside, className, children } = props;
  const number = { step: steps.indexOf(step) + 1, steps: steps.length };
  return (
    <Page
      locale={locale}
      title={aside ? title : t('booking.steps.title', { heading: title, ...number })}
      titlePrefix={failed ? t('booking.errors.prefix') : undefined}
      path={path}
      place={{ practiceName: gp.practice.name, practitionerName: gp.name }}
      languageForm="booking"
    >
      {/* A new key after each save: what stands in the fields is what the draft holds. */}
      <form id="booking" key={draft.updatedAt.getTime()} action={action} noValidate>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="draft" value={draft.id} />
        <div className={className}>{children}</div>
      </form>
    </Page>
  );
}
