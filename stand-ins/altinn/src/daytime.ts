/** An SMS goes out between 9 and 17 in Oslo, else the next day. */
import { setTimeout as after } from 'node:timers/promises';

const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: 'numeric', hourCycle: 'h23' });

const isDaytime = (at: number) => {
  const now = Number(hour.format(at));
  return now >= 9 && now < 17;
};

/** Resolves by day. */
export async function untilDaytime(): Promise<void> {
  while (!isDaytime(Date.now())) await after(60_000);
}
