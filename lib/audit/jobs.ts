/** The daily jobs of the audit. They need the owner's account; where a process has only the portal's, they are left out. */
import 'server-only';
import { asOwner } from '@/lib/database/owner';
import type { DailyJob } from '@/lib/jobs/daily';
import { log } from '@/lib/log/log';
import { removeOldAuditRows } from './remove-old';
import { sealAudit } from './seal';

const isOwner = `select pg_has_role(relowner, 'usage') as owns from pg_class where oid = 'audit_event'::regclass`;

async function mayRun(): Promise<boolean> {
  const { rows } = await asOwner((client) => client.query<{ owns: boolean }>(isOwner));
  return rows[0]?.owns ?? false;
}

export const auditJobs: DailyJob[] = [
  {
    name: 'auditSealed',
    mayRun,
    run: async (_, at) => {
      const { rows, seal } = await sealAudit(at);
      // Noted where whoever may change the tables cannot reach it: `verify-audit --seal` takes it.
      log.info({ seal }, 'audit sealed');
      return rows;
    },
  },
  { name: 'auditRemoved', mayRun, run: (_, at) => removeOldAuditRows(at) },
];
