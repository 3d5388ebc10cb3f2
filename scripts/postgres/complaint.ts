/** Why PostgreSQL did not start, as a sentence: what its log says, and what to do about it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerFiles } from './initialise';

/** PostgreSQL's own words, without what stands before them. */
function lastComplaint(log: string): string {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  const fatal = lines.findLast((line) => /FATAL|PANIC/.test(line));
  return fatal?.replace(/^.*?(FATAL|PANIC): +/, '') ?? lines.at(-1) ?? 'no reason given';
}

/** The first line of a lock file is a process id: https://www.postgresql.org/docs/18/storage-file-layout.html */
function holderOf(file: string): string | undefined {
  try {
    return /^-?(\d+)\n/.exec(readFileSync(file, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** An earlier start has left a lock file, or another server holds it: the sentence says how to find out. */
function aboutLock(file: string): string {
  const pid = holderOf(file);
  if (!pid) return `${file} is damaged. If no PostgreSQL runs on this data, remove that file and start again`;
  const look = `ps -p ${pid}`;
  return `${file} says that process ${pid} uses it, and no database answers there. If that is no PostgreSQL (${look}), remove that file and start again`;
}

/** The sentence for a server that ended while it started. */
export function whyNotStarted({ dataDir, cluster, log }: ServerFiles): string {
  const complaint = lastComplaint(log);
  const start = `PostgreSQL did not start in ${dataDir}`;
  const lock = /lock file "([^"]+)"/.exec(complaint)?.[1];
  if (lock) return `${start}: ${aboutLock(lock.startsWith('/') ? lock : join(cluster, lock))}.`;
  if (complaint.includes('shared memory block'))
    return `${start}: processes of an earlier start still use it. End them, or choose another folder with DATA_DIR.`;
  return `${start}: ${complaint}.`;
}
