/** The portal's own tables, and what it does with them. */
import 'server-only';
import { power, registryPerson, registryRelation, relation, relationReading } from '@/lib/acting/schema';
import { act } from '@/lib/acts/schema';
import { auditEvent, auditSeal } from '@/lib/audit/schema';
import { loginAsked, loginAttempt, loginStart, logoutToken, session } from '@/lib/auth/schema';
import { citizen } from '@/lib/citizens/schema';
import { draft } from '@/lib/drafts/schema';
import { jobRun } from '@/lib/jobs/schema';
import { notification, notificationChoice } from '@/lib/notifications/schema';
import { hold, slot } from '@/lib/slots/schema';
import type { NeededTables } from './condition';

export const portalTables: NeededTables = {
  reads: [auditSeal, registryPerson, registryRelation],
  writes: [
    ...[
      act,
      citizen,
      draft,
      hold,
      jobRun,
      loginAsked,
      loginAttempt,
      loginStart,
      logoutToken,
      notification,
      notificationChoice,
    ],
    ...[power, relation, relationReading, session, slot],
  ],
  adds: [auditEvent],
};
