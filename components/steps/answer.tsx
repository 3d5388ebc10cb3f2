import type { ReactNode } from 'react';
import type { Texts } from '@/lib/i18n/texts';

type AnswerProps = {
  t: Texts;
  term: string;
  /** The link that changes it, and `what` it changes, for screen readers. */
  change?: { href: string; what: string } | undefined;
  /** The citizen wrote it: it is shown as a quotation. */
  said?: boolean;
  children: ReactNode;
};

/** One answer on a check page, with a link to change it. Goes into `<dl className="answers gap">`. */
export function Answer({ t, term, change, said, children }: AnswerProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className={said ? 'said' : undefined} dir={said ? 'auto' : undefined}>
        {children}
      </dd>
      {change && (
        <dd className="edit">
          <a className="aksel-link act" href={change.href}>
            {t('steps.change')}
            <span className="aksel-sr-only"> {change.what}</span>
          </a>
        </dd>
      )}
    </div>
  );
}
