import { Icon } from '@/components/pictures/icon';
import type { Texts } from '@/lib/i18n/texts';
import { hospitalIcon } from './hospital-icon';
import { PracticeName } from './practice-name';

/** In the header of a booking: which practice and which GP, always in sight. */
export function PlaceRow({ t, practiceName, gpName }: { t: Texts; practiceName: string; gpName: string }) {
  return (
    <div className="place">
      <p className="wrap">
        <Icon path={hospitalIcon} />
        <span>
          <b>
            <PracticeName name={practiceName} />
          </b>{' '}
          <span className="who-gp">{t('practice.gp', { name: gpName })}</span>
        </span>
      </p>
    </div>
  );
}
