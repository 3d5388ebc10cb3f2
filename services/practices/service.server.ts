/** What practices runs besides its pages. */
import 'server-only';
import type { ServiceServer } from '@/lib/service/service-server';
import { nameInRegister } from './register';

export const practices: ServiceServer = {
  migrations: { name: 'practices', folder: 'services/practices/migrations' },
  nameOf: nameInRegister,
};
