import { getTranslations } from 'next-intl/server';
import { FactsTable } from '@/components/layout/facts-table';
import type { Locale } from '@/lib/i18n/routing';

/** What is kept how long. The daily job keeps to it. */
export async function HowLong({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'privacy' });
  const rows = [
    [t('keep.session'), t('keep.sessionFor')],
    [t('keep.attempt'), t('keep.attemptFor')],
    [t('keep.address'), t('keep.addressFor')],
    [t('keep.draft'), t('keep.draftFor')],
    [t('keep.appointment'), t('keep.appointmentFor')],
    [t('keep.number'), t('keep.numberFor')],
    [t('keep.log'), t('keep.logFor')],
  ];
  return (
    <section className="section form">
      <h2 className="aksel-heading aksel-heading--medium">{t('howLongTitle')}</h2>
      <FactsTable caption={t('howLongTitle')} head={[t('kind'), t('kept')]} rows={rows} />
    </section>
  );
}
