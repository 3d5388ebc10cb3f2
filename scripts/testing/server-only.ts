/** Stands in for the package `server-only`, which throws wherever no bundler has removed it. */
export {};
