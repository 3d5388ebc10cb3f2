import { aboutWhom } from '@/app/frame/about-whom';
import { door } from '@/app/frame/door';
import { NotFoundPage } from '@/app/frame/not-found-page';
import { PortalPage } from '@/app/frame/portal-page';
import { requireActing } from '@/lib/auth/guard';
import { earlierOf, offersEarlier } from '@/services/booking/earlier';
import { workdays } from '@/services/booking/earlier-rules';
import { kindSchema, parseWishAddress } from '@/services/booking/form-schema';
import { CannotWait } from '@/services/booking/parts/earlier/cannot-wait';
import { EarlierForm, earlierFormId, earlierTitle } from '@/services/booking/parts/earlier/earlier-form';
import { LostTime } from '@/services/booking/parts/earlier/lost-time';
import { OfferedTime, offerTitle } from '@/services/booking/parts/earlier/offered-time';
import { refusalText } from '@/services/booking/parts/refusal-text';
import { partsOfDay } from '@/services/booking/schema';
import { registeredPatient, substituteAt } from '@/services/practices/register';
import { answer, saveWish } from './actions';

/** What is offered before anybody has said: likely for most. */
const likely = { weekdays: [...workdays], parts: [...partsOfDay], notice: 'day' as const };

/** Waiting for an earlier time: a time that is held, one that was lost, or what one waits for. */
export default door<{ kind: string }>(async ({ locale, t, params, query }) => {
  const kind = kindSchema.safeParse(params.kind).data;
  const acting = await requireActing('high');
  if (!kind || !offersEarlier()) return <NotFoundPage {...{ locale, t }} />;
  const found = await earlierOf(acting, kind);
  const { words, titles } = await aboutWhom(t);
  const page = { locale, t, tab: '/appointments' } as const;
  const props = { locale, t: words, kind };
  if (!found.ok)
    return (
      <PortalPage {...page} title={titles('appointments.earlier.cannot')}>
        <CannotWait {...props} text={refusalText(words, found.refusal)} />
      </PortalPage>
    );
  const earlier = found.value;
  const { appointment, waiting } = earlier;
  const patient = await registeredPatient(acting);
  const said = parseWishAddress(query);
  if (waiting?.offered && patient?.gp && !query.change)
    return (
      <PortalPage {...page} title={titles(offerTitle(earlier))}>
        <OfferedTime
          {...props}
          {...{ appointment, answer }}
          offered={waiting.offered}
          gp={patient.gp}
          substitute={await substituteAt(acting, waiting.offered.slot)}
          notice={
            query.changed &&
            refusalText(words, query.changed === 'substitute' ? 'substituteChanged' : 'changedMeanwhile')
          }
        />
      </PortalPage>
    );
  const lost = waiting?.lost ?? null;
  if ((query.gone || lost) && !query.change)
    return (
      <PortalPage {...page} title={titles('appointments.earlier.lost')}>
        <LostTime {...props} {...{ earlier, lost }} />
      </PortalPage>
    );
  return (
    <PortalPage {...page} title={titles(earlierTitle(earlier))} languageForm={earlierFormId}>
      <EarlierForm
        {...props}
        earlier={earlier}
        wanted={said?.wanted ?? waiting ?? likely}
        errors={said?.errors ?? []}
        save={saveWish}
      />
    </PortalPage>
  );
});
