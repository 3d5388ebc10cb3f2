/**
 * What pages of the portal show of the services: whom to ring. Another service puts its own parts here, or nothing; the
 * start page and My page have their own.
 */
import type { Citizen } from '@/lib/citizens/citizen';
import type { Speaking } from '@/lib/i18n/texts';
import { CallInstead as CallPracticeInstead } from '@/services/practices/parts/call-instead';
import { registeredPatient } from '@/services/practices/register';

export { CallPractice as ContactElsewhere } from '@/services/practices/parts/call-practice';
export { EmergencyLines } from '@/services/practices/parts/emergency-lines';

type CallInsteadProps = Speaking & { heading: string; citizen: Citizen<'substantial'> | undefined };

/** For one who does not get in: the telephone, that of their own practice where it is known. */
export async function CallInstead({ citizen, ...props }: CallInsteadProps) {
  const patient = citizen && (await registeredPatient(citizen));
  return <CallPracticeInstead {...props} practice={patient?.gp?.practice} />;
}

/** One sentence for the problem page. */
export function CallSentence({ t }: Pick<Speaking, 't'>) {
  return t('practices.callToBook');
}
