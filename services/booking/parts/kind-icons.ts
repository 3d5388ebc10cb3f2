import type { IconProps } from '@/components/pictures/icon';
import { hospitalIcon } from '@/services/practices/parts/hospital-icon';
import type { AppointmentKind } from '../appointment';

/** A house only where one goes there. */
export const kindIcons: Record<AppointmentKind, IconProps> = {
  office: { path: hospitalIcon },
  video: { name: 'video' },
  phone: { name: 'phone' },
};
