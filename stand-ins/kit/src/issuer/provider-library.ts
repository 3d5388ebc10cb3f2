/**
 * oidc-provider, loaded without one warning: it advises Node 22, and says so at import on every older version. What is
 * used of it here works on Node 20 as well. All its other warnings pass.
 */
const warn = console.warn;
console.warn = (...words: unknown[]) => {
  if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
};
const library = await import('oidc-provider');
console.warn = warn;

export const { Provider, errors, interactionPolicy } = library;
