/** How this project's programs are started with Node. */

/** TypeScript that runs as it stands. */
export const typescript = ['--import', 'tsx'];
/** The portal's own code, outside Next: under this condition `server-only` lets itself be loaded. */
export const portalTypescript = ['--conditions=react-server', ...typescript];

/** A stand-in, as a process of its own. */
export const standIn = (name: string) => [...typescript, `stand-ins/${name}/src/main.ts`];
