/** The address of the page on which one waits for an earlier time of a kind. */
import type { Path } from '@/lib/doors/href';
import type { AppointmentKind } from '@/services/booking/appointment';

export const earlierPath = (kind: AppointmentKind): Path => `/appointments/earlier/${kind}`;
