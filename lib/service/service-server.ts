/** What a service runs besides its pages: migrations, jobs, look-ups. `services/services.server.ts` joins the services. */
import 'server-only';
import type { Citizen } from '@/lib/citizens/citizen';
import type { NeededTables } from '@/lib/database/condition';
import type { MigrationChain } from '@/lib/database/migrate';
import type { Command } from '@/lib/jobs/command';
import type { DailyJob } from '@/lib/jobs/daily';
import type { FrequentJob } from '@/lib/jobs/frequent';
import type { EncryptedField } from '@/lib/jobs/reencrypt';
import type { Holds } from '@/lib/mine/held';
import type { Teller } from '@/lib/notifications/teller';

/** A citizen's name. */
export type CitizenName = { given: string; full: string };

export type ServiceServer = {
  migrations?: MigrationChain;
  /** Readiness looks whether they are there. */
  tables?: NeededTables;
  dailyJobs?: DailyJob[];
  /** What the worker runs every few seconds, where messages are sent. */
  frequentJobs?: FrequentJob[];
  /** For operators: `node jobs.mjs NAME …`. */
  commands?: Command[];
  encryptedFields?: EncryptedField[];
  /** What its messages to citizens say. */
  teller?: Teller;
  /** The citizen's name; null if the service does not know it. */
  nameOf?: (citizen: Citizen<'substantial'>) => Promise<CitizenName | null>;
  /** The names of those of these citizens whom the service knows, by their ids: for the access log alone. */
  namesOf?: (citizenIds: string[]) => Promise<Map<string, string>>;
  /** What it holds on a citizen: for the file that the citizen takes out. */
  holds?: Holds;
};
