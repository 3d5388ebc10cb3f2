/** What the services run, joined. A service's tables may refer to those of an earlier one, so the order matters. */
import 'server-only';
import { actingTeller } from '@/lib/acting/telling';
import { auditCommands } from '@/lib/audit/commands';
import { auditJobs } from '@/lib/audit/jobs';
import type { Citizen } from '@/lib/citizens/citizen';
import type { NeededTables } from '@/lib/database/condition';
import { portalTables } from '@/lib/database/tables';
import { portalJobs } from '@/lib/jobs/portal-jobs';
import { portalFields } from '@/lib/jobs/reencrypt';
import { portalHolds } from '@/lib/mine/portal-holds';
import type { Teller } from '@/lib/notifications/teller';
import type { CitizenName, ServiceServer } from '@/lib/service/service-server';
import { booking } from './booking/service.server';
import { practices } from './practices/service.server';

const services: ServiceServer[] = [practices, booking];

/** Every table that this build needs. */
export const neededTables: NeededTables = {
  reads: [...(portalTables.reads ?? []), ...services.flatMap(({ tables }) => tables?.reads ?? [])],
  writes: [...(portalTables.writes ?? []), ...services.flatMap(({ tables }) => tables?.writes ?? [])],
  adds: [...(portalTables.adds ?? []), ...services.flatMap(({ tables }) => tables?.adds ?? [])],
};

export const migrationChains = services.flatMap(({ migrations }) => migrations ?? []);

export const dailyJobs = [...services.flatMap(({ dailyJobs = [] }) => dailyJobs), ...portalJobs, ...auditJobs];

/** What the worker runs besides sending. */
export const frequentJobs = services.flatMap(({ frequentJobs = [] }) => frequentJobs);

/** Who says what is in messages to citizens. */
export const tellers: Teller[] = [actingTeller, ...services.flatMap(({ teller }) => teller ?? [])];

export const commands = [...auditCommands, ...services.flatMap(({ commands = [] }) => commands)];

export const encryptedFields = [...portalFields, ...services.flatMap(({ encryptedFields = [] }) => encryptedFields)];

/** The citizen's name, from the first service that knows it; else null. */
export async function nameOf(citizen: Citizen<'substantial'>): Promise<CitizenName | null> {
  for (const service of services) {
    const name = await service.nameOf?.(citizen);
    if (name) return name;
  }
  return null;
}

/** The names of these citizens, by their ids: each from the first service that knows it. */
export async function namesOf(citizenIds: string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const service of services) {
    const unknown = citizenIds.filter((id) => !names.has(id));
    const known = unknown.length > 0 ? await service.namesOf?.(unknown) : undefined;
    for (const [id, name] of known ?? []) names.set(id, name);
  }
  return names;
}

/** What the portal and each service hold on a citizen. */
export const holds = [portalHolds, ...services.flatMap(({ holds }) => holds ?? [])];
