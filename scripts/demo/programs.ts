/** How this project's programs are started with Node. */
import { join } from 'node:path';

/** Node's arguments to run TypeScript. */
export const typescript = ['--import', 'tsx'];
/** The same for the portal's own code outside Next: `server-only` throws without this condition. */
export const portalTypescript = ['--conditions=react-server', ...typescript];

/** Node's arguments to run a stand-in: from its source, or what `testing/stand-in-programs.ts` has made of it. */
export function standIn(name: string): string[] {
  const made = process.env.STAND_IN_PROGRAMS;
  return made ? [join(made, `${name}.mjs`)] : [...typescript, `stand-ins/${name}/src/main.ts`];
}
