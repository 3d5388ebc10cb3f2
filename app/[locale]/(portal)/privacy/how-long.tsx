import { FactsTable } from '@/components/layout/facts-table';
import { keptYears } from '@/lib/audit/retention';
import type { Texts } from '@/lib/i18n/texts';
import { services } from '@/services/services';

/** How long what is kept. The daily jobs must delete accordingly. */
export function HowLong({ t }: { t: Texts }) {
  const rows = [
    [t('privacy.keep.session'), t('privacy.keep.sessionFor')],
    [t('privacy.keep.attempt'), t('privacy.keep.attemptFor')],
    [t('privacy.keep.address'), t('privacy.keep.addressFor')],
    [t('privacy.keep.draft'), t('privacy.keep.draftFor')],
    [t('privacy.keep.chosen'), t('privacy.keep.chosenFor')],
    ...services.flatMap(({ privacy }) => (privacy.keeps ?? []).map(([what, until]) => [t(what), t(until)])),
    [t('privacy.keep.message'), t('privacy.keep.messageFor')],
    [t('privacy.keep.power'), t('privacy.keep.powerFor')],
    [t('privacy.keep.number'), t('privacy.keep.numberFor')],
    [t('privacy.keep.log'), t('privacy.keep.logFor', { years: keptYears })],
  ];
  return (
    <section className="section form">
      <h2 className="aksel-heading aksel-heading--medium">{t('privacy.howLongTitle')}</h2>
      <FactsTable caption={t('privacy.howLongTitle')} head={[t('privacy.kind'), t('privacy.kept')]} rows={rows} />
    </section>
  );
}
