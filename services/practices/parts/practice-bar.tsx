import { Icon } from '@/components/pictures/icon';
import type { Texts } from '@/lib/i18n/texts';
import { hospitalIcon } from './hospital-icon';
import { PracticeName } from './practice-name';

type PracticeBarProps = {
  t: Texts;
  practiceName: string;
  /** Null where the page is about a doctor who is not the citizen's GP. */
  gpName: string | null;
};

/** The practice and the GP, in the header of every page of a booking. */
export function PracticeBar({ t, practiceName, gpName }: PracticeBarProps) {
  return (
    <div className="header-bar">
      <p className="wrap">
        <Icon path={hospitalIcon} />
        <span>
          <b>
            <PracticeName name={practiceName} />
          </b>{' '}
          {gpName !== null && (
            <span className="header-bar__aside">
              {t.rich('practice.gp', {
                name: gpName,
                word: (words) => <span className="header-bar__word">{words}</span>,
              })}
            </span>
          )}
        </span>
      </p>
    </div>
  );
}
