import { href } from '@/lib/doors/href';
import { endOfDraft } from '@/lib/drafts/rules';
import { capitalised, dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Draft } from '@/services/booking/appointment';
import { stepPath } from '@/services/booking/steps';

/** The citizen has as many drafts as may be: all of them, to go on with or to delete. None is deleted unasked. */
export function ManyDrafts({ locale, t, drafts }: LocaleProps & { drafts: Draft[] }) {
  return (
    <div className="form">
      <h1 className="aksel-heading aksel-heading--xlarge">{t('booking.manyDrafts.title', { count: drafts.length })}</h1>
      <p className="lead">{t('booking.manyDrafts.lead')}</p>
      <ul className="plain rows gap">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <DraftOf {...{ locale, t, draft }} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function DraftOf({ locale, t, draft: { id, answers, updatedAt } }: LocaleProps & { draft: Draft }) {
  const kind = answers.serviceType && t(`booking.kinds.${answers.serviceType}.name`);
  const time = answers.slot && dateAndTime(locale, new Date(answers.slot.startAt));
  const name = [kind, time].filter(Boolean).join(', ') || t('booking.steps.kind');
  return (
    <>
      <h2 className="aksel-heading aksel-heading--small">{capitalised(name)}</h2>
      <p>{t('appointments.unfinished.lead', { until: dateAndTime(locale, endOfDraft(updatedAt)) })}</p>
      <div className="actions gap">
        <a className="aksel-link act" href={href(locale, stepPath(id, 'check'))}>
          {t('appointments.unfinished.continue')}
          <span className="aksel-sr-only">: {name}</span>
        </a>
        <a className="aksel-link act" href={href(locale, stepPath(id, 'leave'))}>
          {t('appointments.unfinished.delete')}
          <span className="aksel-sr-only">: {name}</span>
        </a>
      </div>
    </>
  );
}
