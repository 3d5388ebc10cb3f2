import 'server-only';
import { env } from '@/lib/env/env';

/**
 * Ends the process with code 1, and every fault of the environment in one message, unless the portal can run.
 * A throw would not do: Next logs it and goes on running.
 */
export function endUnlessConfigured(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}
