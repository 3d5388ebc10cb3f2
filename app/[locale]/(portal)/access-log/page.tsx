import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { signInStatus } from '@/app/frame/sign-in-status';
import { Notice } from '@/components/form/notice';
import { ArrowLink } from '@/components/layout/arrow-link';
import { actorOf, isForOneself, markOf, seesOf } from '@/lib/acting/acting';
import { peopleOf } from '@/lib/acting/whom';
import { periodOf, readAccessLog } from '@/lib/audit/access-log';
import { keptYears } from '@/lib/audit/retention';
import { actingForMark, requireActing } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import { logFault } from '@/lib/log/log';
import { actionsOf } from '@/services/services';
import { namesOf } from '@/services/services.server';
import { AskAboutLog } from './ask-about-log';
import { LogFilter } from './log-filter';
import { LogTable } from './log-table';

/** Who has read or changed what is one's own, or another's whom one acts for. */
export default door(async ({ locale, t, query }) => {
  const session = await requireActing('high');
  const [{ people, isComplete }, asked, status] = await Promise.all([
    peopleOf(actorOf(session)),
    query.person === undefined ? session : actingForMark(query.person).catch(nobody),
    signInStatus(),
  ]);
  // Whoever is not among them, or is not any more: the log of the one whom the session acts for.
  const acting = asked ?? session;
  const mark = markOf(acting);
  const period = periodOf(query.period);
  const before = /^\d{1,15}$/.test(query.before ?? '') ? Number(query.before) : null;
  const { events, older, years } = await readAccessLog(acting, { period, before, actionsOf, namesOf });
  const { name: ownName, actingFor } = typeof status === 'object' ? status : { name: null, actingFor: null };
  const named = [...people, ...(actingFor ? [actingFor] : [])];
  const whom = isForOneself(acting) ? null : (named.find((one) => one.mark === mark)?.name ?? '');
  const at = (page: string | null) => href(locale, '/access-log', { person: query.person, period, before: page });
  return (
    <PortalPage {...{ locale, t }} title={t('accessLog.title')} tab="/access-log">
      <h1 className="aksel-heading aksel-heading--xlarge">{t('accessLog.title')}</h1>
      {!isComplete && <Notice kind="warning">{t('acting.unavailable')}</Notice>}
      <p className="lead">{whom === null ? t('accessLog.lead') : t('accessLog.leadFor', { name: whom })}</p>
      <p className="prose gap-s">
        {whom === null && `${t('accessLog.notOwn')} `}
        {seesOf(acting) === 'ownActs' && `${t('accessLog.onlyYours')} `}
        {t('accessLog.kept', { years: keptYears })}
      </p>
      <LogFilter {...{ locale, t, people, mark, period, years }} ownName={ownName ?? ''} />
      <LogTable {...{ locale, t, events, whom }} />
      {older !== null && (
        <p className="gap">
          <ArrowLink href={at(String(older))} direction="onward">
            {t('accessLog.older')}
          </ArrowLink>
        </p>
      )}
      {before !== null && (
        <p className="gap-s">
          <ArrowLink href={at(null)} direction="back">
            {t('accessLog.newest')}
          </ArrowLink>
        </p>
      )}
      <AskAboutLog {...{ locale, t }} />
    </PortalPage>
  );
});

function nobody(error: unknown): null {
  logFault(error, 'registry');
  return null;
}
