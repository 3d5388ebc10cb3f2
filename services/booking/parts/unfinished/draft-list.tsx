import { href } from '@/lib/doors/href';
import { endOfDraft } from '@/lib/drafts/rules';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Draft } from '@/services/booking/appointment';
import { stepPath } from '@/services/booking/steps';
import { draftName } from './draft-name';

type DraftListProps = LocaleProps & { drafts: Draft[]; Heading: 'h2' | 'h3' };

/** Drafts in the order given, each to go on with or to delete: told apart by kind, time, and when they were last answered. */
export function DraftList({ drafts, ...props }: DraftListProps) {
  return (
    <ul className="plain rows gap">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <DraftOf {...props} draft={draft} />
        </li>
      ))}
    </ul>
  );
}

function DraftOf({ locale, t, Heading, draft }: Omit<DraftListProps, 'drafts'> & { draft: Draft }) {
  const name = draftName({ locale, t }, draft);
  const last = t('booking.anew.last', { when: dateAndTime(locale, draft.updatedAt) });
  const which = <span className="aksel-sr-only">{`: ${name}. ${last}`}</span>;
  return (
    <>
      <Heading className="aksel-heading aksel-heading--small">{name}</Heading>
      <p>{last}</p>
      <p>{t('appointments.unfinished.lead', { until: dateAndTime(locale, endOfDraft(draft.updatedAt)) })}</p>
      <div className="actions gap">
        <a className="aksel-link act" href={href(locale, stepPath(draft.id, 'check'))}>
          {t('appointments.unfinished.continue')}
          {which}
        </a>
        <a className="aksel-link act" href={href(locale, stepPath(draft.id, 'leave'))}>
          {t('appointments.unfinished.delete')}
          {which}
        </a>
      </div>
    </>
  );
}
