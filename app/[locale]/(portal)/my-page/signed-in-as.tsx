import { ArrowLink } from '@/components/layout/arrow-link';
import { type CurrentSession, loginAddress } from '@/lib/auth/guard';
import { satisfies } from '@/lib/citizens/assurance';
import { href } from '@/lib/doors/href';
import { atTime, capitalised, clockTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';

type SignedInAsProps = LocaleProps & { session: CurrentSession; eid: string };

/** How the citizen is signed in: electronic ID, level, since when, until when. */
export async function SignedInAs({ locale, t, session, eid }: SignedInAsProps) {
  const high = satisfies(session.assurance, 'idporten-loa-high');
  const facts = [
    [t('myPage.with'), capitalised(eid)],
    [t('myPage.level'), high ? t('eid.level.high') : t('eid.level.substantial')],
    [t('myPage.since'), atTime(locale, session.createdAt)],
    [t('myPage.until'), t('myPage.untilIdle', { clock: clockTime(locale, session.endsAt) })],
  ];
  return (
    <section>
      <h2 className="aksel-heading aksel-heading--medium">{t('myPage.signedIn')}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!high && (
        <p className="gap-s">
          <ArrowLink href={await loginAddress('high', locale, href(locale, '/my-page'))} direction="onward">
            {t('myPage.raise')}
          </ArrowLink>
        </p>
      )}
    </section>
  );
}
