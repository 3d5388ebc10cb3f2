/** The practitioners' working weeks, as times of day in Europe/Oslo. */
import type { AppointmentKind } from '@/services/booking/schema';

type WorkingHours = [weekday: number, startsAt: string, endsAt: string, kind: AppointmentKind];

export const slotMinutes: Record<AppointmentKind, number> = { office: 20, video: 20, phone: 10 };

const wednesdayByVideo: WorkingHours[] = [
  [1, '08:20', '11:40', 'office'],
  [1, '12:20', '13:20', 'office'],
  [1, '13:30', '14:30', 'phone'],
  [2, '09:00', '11:40', 'office'],
  [2, '12:20', '14:40', 'office'],
  [3, '08:20', '11:40', 'video'],
  [3, '12:20', '13:40', 'phone'],
  [4, '08:20', '11:40', 'office'],
  [4, '12:20', '14:20', 'office'],
  [5, '08:20', '10:20', 'office'],
  [5, '10:40', '11:40', 'video'],
  [5, '12:20', '13:20', 'phone'],
];

const tuesdayByVideo: WorkingHours[] = [
  [1, '08:40', '11:40', 'office'],
  [1, '12:20', '14:20', 'office'],
  [2, '08:20', '11:20', 'video'],
  [2, '12:20', '13:20', 'phone'],
  [3, '08:20', '11:40', 'office'],
  [3, '12:20', '15:00', 'office'],
  [4, '09:00', '11:40', 'office'],
  [4, '12:20', '13:20', 'video'],
  [4, '13:30', '14:30', 'phone'],
  [5, '08:20', '11:40', 'office'],
  [5, '12:20', '13:40', 'phone'],
];

/** The working week of a practice's nth practitioner. */
export function workingWeek(position: number): WorkingHours[] {
  return position % 2 === 0 ? wednesdayByVideo : tuesdayByVideo;
}
