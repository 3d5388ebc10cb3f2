import type { Configuration as ProviderConfiguration } from 'oidc-provider';

/** Back-channel logout goes to services on this machine. oidc-provider's own agent refuses that. */
export const fetchOnLoopback: ProviderConfiguration['fetch'] = (input, init) =>
  fetch(input, { ...init, dispatcher: undefined } as RequestInit);
