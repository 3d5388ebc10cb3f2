import { aboutWhom } from '@/app/frame/about-whom';
import { LogOutHere } from '@/app/frame/log-out-here';
import { PortalPage } from '@/app/frame/portal-page';
import type { Acting } from '@/lib/acting/acting';
import type { LocaleProps } from '@/lib/i18n/texts';
import { CannotBook } from '@/services/booking/parts/cannot-book/cannot-book';
import type { EligibilityRefusal } from '@/services/booking/refusals';
import { registeredPatient } from '@/services/practices/register';

type CannotBookPageProps = LocaleProps & { acting: Acting<'high'>; refusal: EligibilityRefusal };

/** Why nothing can be booked for whom it is, and what to do instead. */
export async function CannotBookPage({ locale, t, acting, refusal }: CannotBookPageProps) {
  const [patient, { words, titles }] = await Promise.all([registeredPatient(acting), aboutWhom(t)]);
  return (
    <PortalPage {...{ locale, t }} title={titles(`booking.${refusal}.title`)} tab="/appointments">
      <CannotBook
        {...{ locale, t: words, refusal }}
        gp={patient?.gp ?? null}
        name={patient?.givenName}
        logOut={<LogOutHere t={t} />}
      />
    </PortalPage>
  );
}
