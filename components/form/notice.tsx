import type { ReactNode } from 'react';
import { InfoCard, InfoCardMessage } from '@/components/design/info-card';
import { FocusOnEachArrival } from '@/components/layout/in-every-page';
import { Icon } from '@/components/pictures/icon';
import { now } from '@/lib/calendar/clock';

const icons = { warning: 'warning', info: 'information', success: 'check' } as const;

/** A sentence that must be read first, such as a refusal: it takes the focus. */
export function Notice({ kind, children }: { kind: keyof typeof icons; children: ReactNode }) {
  return (
    <InfoCard className="form gap" data-color={kind}>
      <InfoCardMessage icon={<Icon name={icons[kind]} />}>
        <p id="notice" tabIndex={-1}>
          {children}
        </p>
        <FocusOnEachArrival id="notice" arrival={now().getTime()} />
      </InfoCardMessage>
    </InfoCard>
  );
}
