import type { ReactNode } from 'react';
import { FocusOnEachArrival } from '@/components/form/focus-on-each-arrival';
import { Icon } from '@/components/layout/icon';
import { now } from '@/lib/clock';

const icons = { warning: 'warning', info: 'information', success: 'check' } as const;

/** One sentence that must be seen first, so it takes the focus: a refusal, a change, something done. */
export function Notice({ kind, children }: { kind: keyof typeof icons; children: ReactNode }) {
  return (
    <div
      className="aksel-base-alert form gap"
      data-size="medium"
      data-color={kind}
      data-variant="moderate"
      data-global="false"
    >
      <div className="aksel-base-alert__header" data-color={kind}>
        <div className="aksel-base-alert__icon">
          <Icon name={icons[kind]} />
        </div>
        <p className="aksel-base-alert__title aksel-body-short aksel-body-short--medium" id="notice" tabIndex={-1}>
          {children}
        </p>
        <FocusOnEachArrival id="notice" arrival={now().getTime()} />
      </div>
    </div>
  );
}
