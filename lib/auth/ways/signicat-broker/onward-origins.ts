/** Where a form may lead with a broker between the portal and ID-porten. */
import { isLoopback } from '@/lib/env/values';

/**
 * Browsers hold each redirect after a form against `form-action`, and a broker's go by way of hosts that no metadata
 * names, ID-porten's among them: any https address, and on a development machine this machine.
 * https://www.w3.org/TR/CSP3/#directive-form-action
 */
export function onwardOrigins(brokerUrl: string): string[] {
  return isLoopback(brokerUrl) ? ['http://localhost:*', 'http://127.0.0.1:*'] : ['https:'];
}
