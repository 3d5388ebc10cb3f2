import type { Cell } from '@/lib/database/encryption';

/** Where the reason of an appointment is stored: it decrypts nowhere else. */
export const reasonCell = (appointmentId: string): Cell => ({
  table: 'appointment',
  column: 'reason',
  row: appointmentId,
});
