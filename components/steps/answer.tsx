import type { ReactNode } from 'react';
import type { Texts } from '@/lib/i18n/texts';

type AnswerProps = {
  t: Texts;
  term: string;
  /** Where it is changed, and what, in words for those who hear it. */
  change?: { href: string; what: string } | undefined;
  /** In the citizen's own words. */
  said?: boolean;
  children: ReactNode;
};

/** One answer on a check page, in `<dl className="answers gap">`, with its own way back. */
export function Answer({ t, term, change, said, children }: AnswerProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className={said ? 'said' : undefined}>{children}</dd>
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
