import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { href } from '@/lib/doors/href';
import { logFault } from '@/lib/log/log';
import { within } from '@/lib/within';
import { CanDo } from '@/services/booking/parts/start/can-do';
import { Hero } from '@/services/booking/parts/start/hero';
import { FindPractice } from '@/services/practices/parts/find-practice';
import { UrgentHelp } from '@/services/practices/parts/urgent-help';
import { firstPractices } from '@/services/practices/practices';

/** The first few; none while the database does not answer, for the page shows without them, too. */
async function practicesToShow() {
  try {
    return await within(2_000, firstPractices(3));
  } catch (error) {
    logFault(error, 'start page');
    return [];
  }
}

/** The start page: it consists of parts of the services. Put your own here. */
export default door(async ({ locale, t }) => {
  const practices = await practicesToShow();
  return (
    <PortalPage
      {...{ locale, t }}
      title={t('booking.start.title')}
      returnTo={href(locale, '/my-page')}
      description={t('booking.start.lead')}
      wide
    >
      <Hero {...{ locale, t }} />
      <div className="wrap">
        <CanDo t={t} />
        <FindPractice {...{ locale, t, practices }} />
        <UrgentHelp t={t} />
      </div>
    </PortalPage>
  );
});
