/** The portal's connections, cut at the server. */

/** Ends all of the portal's connections. */
export const cutAll = `
  select count(pg_terminate_backend(pid))::int as cut from pg_stat_activity
  where application_name = 'portal' and usename = 'portal_web'`;
/** Ends those that have a statement or a transaction under way. */
export const cutStatements = `${cutAll} and state in ('active', 'idle in transaction')`;
