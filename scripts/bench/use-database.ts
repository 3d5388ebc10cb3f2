/** For parts that ask a database of their own with the portal's code. Each part is a process of its own. */
export function useDatabase(url: string): void {
  Object.assign(process.env, { DATABASE_URL: url });
}
