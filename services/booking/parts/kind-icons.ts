import type { IconProps } from '@/components/pictures/icon';
import { hospitalIcon } from '@/services/practices/parts/hospital-icon';
import type { AppointmentKind } from '../appointment';

/** The icon of each kind. */
export const kindIcons: Record<AppointmentKind, IconProps> = {
  office: { path: hospitalIcon },
  video: { name: 'video' },
  phone: { name: 'phone' },
};
