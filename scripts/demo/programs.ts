/** How this project's programs are started with Node. */

/** Node's arguments to run TypeScript. */
export const typescript = ['--import', 'tsx'];
/** The same for the portal's own code outside Next: `server-only` throws without this condition. */
export const portalTypescript = ['--conditions=react-server', ...typescript];

/** Node's arguments to run a stand-in. */
export const standIn = (name: string) => [...typescript, `stand-ins/${name}/src/main.ts`];
