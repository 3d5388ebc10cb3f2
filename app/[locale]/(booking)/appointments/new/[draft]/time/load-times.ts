import { now } from '@/lib/calendar/clock';
import { calendarDate } from '@/lib/calendar/oslo';
import { type Week, weekBounds, weekOf } from '@/lib/calendar/weeks';
import type { Citizen } from '@/lib/citizens/citizen';
import type { Answers, FreeSlot, ServiceType } from '@/services/booking/appointment';
import { bookedOfKind, firstFree, firstFreeByKind, freeSlots, lastFree, nearestFree } from '@/services/booking/booking';
import { daysToShow, weeksBeside } from '@/services/booking/parts/week-days';
import { chosenSlot } from '../chosen-slot';

type Booker = Citizen<'high'>;

/**
 * The week to show: the one asked for, between this week and the last with a free time; else that of the chosen time,
 * else the first with a free time.
 */
export async function loadWeek(citizen: Booker, answers: Answers, kind: ServiceType, asked: Week | null, at = now()) {
  const [first, last, chosen] = await Promise.all([
    firstFree(citizen, kind),
    lastFree(citizen, kind),
    chosenSlot(citizen, answers),
  ]);
  const thisWeek = weekOf(at);
  const lastWeek = last ? weekOf(last.startAt) : thisWeek;
  const inReach = asked && asked >= thisWeek && asked <= lastWeek ? asked : null;
  const start = chosen ?? first;
  const week = inReach ?? (start ? weekOf(start.startAt) : thisWeek);
  const slots = await freeSlots(citizen, kind, weekBounds(week));
  return {
    week,
    ...weeksBeside(week, first, last),
    days: daysToShow(week, slots, calendarDate(at)),
    first,
    chosen,
    others: slots.length > 0 ? [] : await otherKinds(citizen, kind),
  };
}

/** The time that was lost and the four nearest to it; null when the chosen time is free after all, or none is chosen. */
export async function loadTaken(citizen: Booker, answers: Answers, kind: ServiceType) {
  if (!answers.slot || (await chosenSlot(citizen, answers))) return null;
  const wanted = new Date(answers.slot.startAt);
  const nearest = await nearestFree(citizen, kind, wanted, 4);
  return { wanted, nearest, others: nearest.length > 0 ? [] : await otherKinds(citizen, kind) };
}

/** The first free times of the other kinds that the citizen can book, earliest first. */
async function otherKinds(citizen: Booker, kind: ServiceType): Promise<FreeSlot[]> {
  const [first, booked] = await Promise.all([firstFreeByKind(citizen), bookedOfKind(citizen)]);
  return Object.values(first)
    .filter((slot) => slot.kind !== kind && !booked[slot.kind])
    .sort((one, other) => one.startAt.getTime() - other.startAt.getTime());
}
