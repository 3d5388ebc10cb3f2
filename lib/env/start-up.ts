import 'server-only';
import { env } from '@/lib/env/env';

/**
 * Checks the environment; prints its faults and exits with code 1 if there are any.
 * Throwing is not enough: Next logs the error and goes on running.
 */
export function endUnlessConfigured(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}
