import type { Cell } from '@/lib/database/encryption';

/** Where the reason of an appointment is stored, and its details: they decrypt nowhere else. */
export const reasonCell = (appointmentId: string): Cell => ({
  table: 'appointment',
  column: 'reason',
  row: appointmentId,
});

export const detailsCell = (appointmentId: string): Cell => ({ ...reasonCell(appointmentId), column: 'details' });
