import { Icon } from '@/components/pictures/icon';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { AppointmentKind } from '@/services/booking/appointment';
import { earlierPath } from './earlier-path';

type EarlierLinkProps = LocaleProps & {
  kind: AppointmentKind;
  /** There is no appointment yet: nothing was free. */
  isAny?: boolean;
};

/** Leads to the page where one says that an earlier time is wanted. */
export function EarlierLink({ locale, t, kind, isAny }: EarlierLinkProps) {
  return (
    <a className="aksel-link act no-print" href={href(locale, earlierPath(kind))}>
      {t(isAny ? 'appointments.earlier.linkAny' : 'appointments.earlier.link')}
      {isAny && <span className="aksel-sr-only">: {t(`booking.kinds.${kind}.name`)}</span>}
      <Icon name="arrow-right" />
    </a>
  );
}
