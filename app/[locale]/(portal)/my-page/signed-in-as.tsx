import { getTranslations } from 'next-intl/server';
import { ArrowLink } from '@/components/layout/arrow-link';
import { type CurrentSession, loginAddress } from '@/lib/auth/guard';
import { satisfies } from '@/lib/citizens/assurance';
import { atTime, capitalised, clockTime } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/routing';

type SignedInAsProps = { locale: Locale; session: CurrentSession; eid: string };

/** In plain words: with what, at which level, since when, until when. */
export async function SignedInAs({ locale, session, eid }: SignedInAsProps) {
  const t = await getTranslations({ locale, namespace: 'myPage' });
  const tEid = await getTranslations({ locale, namespace: 'eid' });
  const high = satisfies(session.assurance, 'idporten-loa-high');
  const facts = [
    [t('with'), capitalised(eid)],
    [t('level'), high ? tEid('level.high') : tEid('level.substantial')],
    [t('since'), atTime(locale, session.createdAt)],
    [t('until'), t('untilIdle', { clock: clockTime(locale, session.endsAt) })],
  ];
  return (
    <section>
      <h2 className="aksel-heading aksel-heading--medium">{t('signedIn')}</h2>
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
          <ArrowLink href={await loginAddress('high', locale, `/${locale}/my-page`)} direction="onward">
            {t('raise')}
          </ArrowLink>
        </p>
      )}
    </section>
  );
}
