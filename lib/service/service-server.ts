/** What a service gives the portal to run beside its pages. `services/services.server.ts` joins them. */
import 'server-only';
import type { Citizen } from '@/lib/citizens/citizen';
import type { MigrationChain } from '@/lib/database/migrate';
import type { DailyJob } from '@/lib/jobs/daily';
import type { EncryptedField } from '@/lib/jobs/reencrypt';

/** What a citizen is called. */
export type CitizenName = { given: string; full: string };

export type ServiceServer = {
  migrations?: MigrationChain;
  dailyJobs?: DailyJob[];
  encryptedFields?: EncryptedField[];
  /** The citizen's name, where the service knows it. */
  nameOf?: (citizen: Citizen<'substantial'>) => Promise<CitizenName | null>;
};
