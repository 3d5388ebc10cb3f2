/**
 * What the portal's pages show of the services: whom to ring. Put your own service's parts here, or nothing. The start
 * page and My page import theirs themselves.
 */
import type { Citizen } from '@/lib/citizens/citizen';
import type { LocaleProps } from '@/lib/i18n/texts';
import { CallInstead as CallPracticeInstead } from '@/services/practices/parts/call-instead';
import { CallPractice } from '@/services/practices/parts/call-practice';
import { EmergencyLines } from '@/services/practices/parts/emergency-lines';
import { registeredPatient } from '@/services/practices/register';

/** In the footer of every page. */
export function EmergencyContacts({ t }: Pick<LocaleProps, 't'>) {
  return <EmergencyLines t={t} />;
}

/** On the page about accessibility: what not to write there, and where to turn instead. */
export function ContactElsewhere(props: LocaleProps) {
  return <CallPractice {...props} />;
}

type CallInsteadProps = LocaleProps & { heading: string; citizen: Citizen<'substantial'> | undefined };

/** For one who does not get in: the telephone, that of their own practice where it is known. */
export async function CallInstead({ citizen, ...props }: CallInsteadProps) {
  const patient = citizen && (await registeredPatient(citizen));
  return <CallPracticeInstead {...props} practice={patient?.gp?.practice} />;
}

/** One sentence for the problem page. */
export function CallToBook({ t }: Pick<LocaleProps, 't'>) {
  return t('practices.callToBook');
}
