/**
 * In place of the Norwegian texts of Aksel's package (`next.config.mjs`): we hand each component the texts that it
 * shows, in the citizen's language. A component that asks for one of its own throws "Error translating key".
 */
// biome-ignore lint/style/noDefaultExport: the package imports its texts so
export default {};
