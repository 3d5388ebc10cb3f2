/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { quietConsole } = await import('@/lib/log/quiet-console');
  quietConsole();
  const { endUnlessConfigured } = await import('@/lib/env/start-up');
  endUnlessConfigured();
  const { offerSources } = await import('@/lib/metrics/sources');
  offerSources();
  // The first page's policy names the issuer; while it cannot be reached, logins say so.
  const { policyOrigins } = await import('@/lib/auth/ways/configured');
  policyOrigins();
}
