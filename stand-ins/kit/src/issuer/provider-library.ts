/**
 * oidc-provider without its warning about Node versions before 22: what we use of it works on Node 20. Its other
 * warnings are shown.
 */
const warn = console.warn;
console.warn = (...words: unknown[]) => {
  if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
};
const library = await import('oidc-provider');
console.warn = warn;

export const { Provider, errors, interactionPolicy } = library;
