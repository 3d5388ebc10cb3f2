import { z } from 'zod';
import { now } from '@/lib/calendar/clock';
import type { Texts } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';

const instant = z.iso.datetime();

/** The time that an address says was taken; undefined for anything else. */
export function parseTaken(value: unknown): Date | undefined {
  const parsed = instant.safeParse(value);
  return parsed.success && /^20\d\d-/.test(parsed.data) ? new Date(parsed.data) : undefined;
}

/** What became of the time that was to be the new one, and that the old one still stands. */
export function takenText(t: Texts, { status }: Appointment, { when, at }: { when: string; at: Date }): string {
  if (at <= now()) return t('appointments.move.passed', { when });
  return status === 'booked' ? t('appointments.move.taken', { when }) : t('appointments.move.takenCancelled', { when });
}
