import { SendButton, SendState } from '@/components/form/in-every-form';
import { SendForm } from '@/components/form/send-form';
import { ButtonLink } from '@/components/layout/button-link';
import { Icon } from '@/components/pictures/icon';
import { Fact } from '@/components/receipt/receipt';
import { href } from '@/lib/doors/href';
import { endOfDraft } from '@/lib/drafts/rules';
import type { FormAction } from '@/lib/forms/action-type';
import { isVisible } from '@/lib/forms/typed-text';
import { capitalised, dateAndTime, longDateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { AppointmentKind, Draft } from '@/services/booking/appointment';
import { type Step, stepPath, steps } from '@/services/booking/steps';
import { DraftList } from './draft-list';

type ContinueOrAnewProps = LocaleProps & {
  /** The draft last answered, and the step to go on at. */
  newest: Draft;
  step: Step;
  others: Draft[];
  /** The kind that the new booking begins with, if the citizen came with one. */
  type: AppointmentKind | undefined;
  startAgain: FormAction;
};

/** Asks who has begun a booking whether to continue it or to start again. Starting again deletes nothing. */
export function ContinueOrAnew({ locale, t, newest, step, others, type, startAgain }: ContinueOrAnewProps) {
  const { id, updatedAt } = newest;
  const where = { step: steps.indexOf(step) + 1, steps: steps.length };
  return (
    <>
      <SendForm {...{ locale, t }} id="anew-form" className="form" action={startAgain} keeps={false}>
        <input type="hidden" name="locale" value={locale} />
        {type && <input type="hidden" name="type" value={type} />}
        <h1 className="aksel-heading aksel-heading--xlarge">{t('booking.anew.title')}</h1>
        <p className="lead">{t('booking.anew.lead', { when: dateAndTime(locale, updatedAt), ...where })}</p>
        <Answered {...{ locale, t }} draft={newest} />
        <SendState icon={<Icon name="warning" />} />
        <div className="actions">
          <ButtonLink href={href(locale, stepPath(id, step))}>{t('appointments.unfinished.continue')}</ButtonLink>
          <SendButton variant="secondary">{t('booking.anew.start')}</SendButton>
          <a className="aksel-link act" href={href(locale, stepPath(id, 'leave'))}>
            {t('appointments.unfinished.delete')}
          </a>
        </div>
        <p className="gap small muted">
          {t('booking.anew.keeps', { until: dateAndTime(locale, endOfDraft(updatedAt)) })}
        </p>
      </SendForm>
      {others.length > 0 && (
        <section className="section form">
          <h2 className="aksel-heading aksel-heading--medium">{t('booking.anew.others')}</h2>
          <DraftList {...{ locale, t, drafts: others }} Heading="h3" />
        </section>
      )}
    </>
  );
}

/** What is answered so far. That something was written is said; what, only on its own step: others may be looking on. */
function Answered({ locale, t, draft: { answers } }: LocaleProps & { draft: Draft }) {
  const { serviceType, slot, reason } = answers;
  return (
    <dl className="facts gap-l">
      {serviceType && <Fact term={t('booking.check.kind')}>{t(`booking.kinds.${serviceType}.name`)}</Fact>}
      {slot && (
        <Fact term={t('booking.check.time')}>{capitalised(longDateAndTime(locale, new Date(slot.startAt)))}</Fact>
      )}
      {reason && isVisible(reason) && <Fact term={t('booking.check.reason')}>{t('booking.anew.written')}</Fact>}
    </dl>
  );
}
