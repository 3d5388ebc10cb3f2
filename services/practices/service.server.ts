/** What practices runs besides its pages. */
import 'server-only';
import type { ServiceServer } from '@/lib/service/service-server';
import { registerHolds } from './held';
import { nameInRegister } from './register';
import { selectNames } from './register-store';
import { openingHours, patient, practice, practitioner, schedule, specialOpeningHours, substitute } from './schema';

export const practices: ServiceServer = {
  migrations: { name: 'practices', folder: 'services/practices/migrations' },
  tables: { reads: [openingHours, specialOpeningHours, patient, practice, practitioner, schedule, substitute] },
  nameOf: nameInRegister,
  namesOf: selectNames,
  holds: registerHolds,
};
