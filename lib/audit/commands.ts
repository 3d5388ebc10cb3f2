/** `node jobs.mjs seal-audit` and `verify-audit`, for operators. */
import 'server-only';
import { parseArgs } from 'node:util';
import type { Command } from '@/lib/jobs/command';
import { sealAudit } from './seal';
import { verifyAudit } from './verify';

async function runSeal(): Promise<string> {
  const { rows, seal } = await sealAudit();
  return `seal-audit: sealed ${rows} rows; the last seal is ${seal ?? 'none'}`;
}

async function runVerify(args: string[]): Promise<string> {
  const { values } = parseArgs({ args, options: { seal: { type: 'string' } }, strict: true });
  const { rows, seals, last, sealedAt, unsealed } = await verifyAudit(values.seal);
  const newest = last ? `, the last of ${sealedAt?.toISOString()}: ${last}` : '';
  return `verify-audit: ${rows} rows are as they were sealed, in ${seals} seals${newest}; ${unsealed} rows are not sealed yet`;
}

export const auditCommands: Command[] = [
  { name: 'seal-audit', run: runSeal },
  { name: 'verify-audit', run: runVerify },
];
