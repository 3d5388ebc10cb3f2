import type { Texts } from '@/lib/i18n/texts';
import type { AppointmentKind } from '@/services/booking/appointment';

const things = {
  office: ['bringId', 'bringMedicines', 'bringFreeCard'],
  video: ['bringId', 'bringCamera', 'bringMedicines'],
  phone: ['bringMedicines', 'bringQuestions'],
} as const satisfies Record<AppointmentKind, string[]>;

/** What to bring or have ready, by kind of appointment. */
export function WhatToBring({ t, kind }: { t: Texts; kind: AppointmentKind }) {
  return (
    <section>
      <h2 className="aksel-heading aksel-heading--medium">{t(`appointments.receipt.bring.${kind}`)}</h2>
      <ul className="bullets prose">
        {things[kind].map((thing) => (
          <li key={thing}>{t(`appointments.receipt.${thing}`)}</li>
        ))}
      </ul>
    </section>
  );
}
