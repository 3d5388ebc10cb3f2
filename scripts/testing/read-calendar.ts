/** Files for calendars, read by another library than the one that writes them: it knows the time zones by Node. */
import ical from 'node-ical';

/** The one entry of a file. Throws where there is none or more. */
export function readCalendar(file: string) {
  const entries = Object.values(ical.sync.parseICS(file)).filter((part) => part?.type === 'VEVENT');
  const [entry] = entries;
  if (entry?.type !== 'VEVENT' || entries.length > 1) throw new Error(`${entries.length} entries`);
  const { uid, sequence, method, status, start, end, class: secrecy, summary, description } = entry;
  const text = (value: typeof summary | undefined) => (typeof value === 'string' ? value : value?.val);
  return {
    ...{ uid, sequence: Number(sequence), method, status, secrecy },
    ...{ startAt: new Date(start), endAt: end && new Date(end), title: text(summary), description: text(description) },
  };
}
