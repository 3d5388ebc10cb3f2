/** What a process and its children have used of the CPU: of PostgreSQL, its backends and helpers, ended ones included. */
import { readdirSync, readFileSync } from 'node:fs';

/** The fields of /proc/PID/stat from the third on: the second, the name, may hold spaces. */
function statOf(pid: string): string[] {
  try {
    return (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '').split(' ');
  } catch {
    return [];
  }
}

const isPid = (name: string) => /^\d+$/.test(name);
const sum = (fields: string[], ...nths: number[]) => nths.reduce((total, nth) => total + Number(fields[nth] ?? 0), 0);

/** The processes that a process has started, and that still run. */
export const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => isPid(name) && statOf(name)[1] === String(pid))
    .map(Number);

/** Milliseconds of CPU that the process, its children and the children that it has collected have used; a tick is ten. */
export function familyCpuOf(pid: number): number {
  const children = childrenOf(pid).map((child) => statOf(String(child)));
  const own = sum(statOf(String(pid)), 11, 12, 13, 14);
  return (own + children.reduce((total, fields) => total + sum(fields, 11, 12), 0)) * 10;
}
