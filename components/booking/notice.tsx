import type { ReactNode } from 'react';
import { Icon } from '@/components/layout/icon';

const icons = { warning: 'warning', info: 'information', success: 'check' } as const;

/** One sentence that must be seen first: a refusal, a change, something done. */
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
        <div className="aksel-base-alert__title aksel-body-short aksel-body-short--medium">{children}</div>
      </div>
    </div>
  );
}
