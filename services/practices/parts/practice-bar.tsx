import { Icon } from '@/components/pictures/icon';
import type { Texts } from '@/lib/i18n/texts';
import { hospitalIcon } from './hospital-icon';
import { PracticeName } from './practice-name';

/** In the header of a booking: which practice and which GP, always in sight. */
export function PracticeBar({ t, practiceName, gpName }: { t: Texts; practiceName: string; gpName: string }) {
  return (
    <div className="header-bar">
      <p className="wrap">
        <Icon path={hospitalIcon} />
        <span>
          <b>
            <PracticeName name={practiceName} />
          </b>{' '}
          <span className="header-bar__aside">{t('practice.gp', { name: gpName })}</span>
        </span>
      </p>
    </div>
  );
}
