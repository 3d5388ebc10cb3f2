import type { ReactNode } from 'react';
import type { Texts } from '@/lib/i18n/texts';
import { receiptNumber } from '@/lib/slots/receipt-number';

type ReceiptProps = {
  t: Texts;
  /** The letters that the service's receipt numbers begin with. */
  prefix: string;
  /** The id of the service's row. */
  id: string;
  /** `Fact`s. */
  children: ReactNode;
};

/** A receipt: its number, and the service's own facts. */
export function Receipt({ t, prefix, id, children }: ReceiptProps) {
  return (
    <section>
      <h2 className="aksel-heading aksel-heading--medium">{t('receipt.title')}</h2>
      <dl className="facts small">
        <Fact term={t('receipt.number')}>{receiptNumber(prefix, id)}</Fact>
        {children}
      </dl>
    </section>
  );
}

/** One line of a receipt. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
