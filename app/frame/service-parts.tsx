/**
 * Parts of the services on the portal's own pages: whom to call. Put your own service's parts here, or nothing. The start
 * page and My page import theirs themselves.
 */
import type { Citizen } from '@/lib/citizens/citizen';
import type { LocaleProps } from '@/lib/i18n/texts';
import { logFault } from '@/lib/log/log';
import { CallInstead as CallPracticeInstead } from '@/services/practices/parts/call-instead';
import { CallPractice, FindPhone } from '@/services/practices/parts/call-practice';
import { EmergencyLines } from '@/services/practices/parts/emergency-lines';
import { ownPatient } from '@/services/practices/register';

/** In the footer of every page. */
export function EmergencyContacts({ t }: Pick<LocaleProps, 't'>) {
  return <EmergencyLines t={t} />;
}

/** On the accessibility page: what to ask elsewhere, and where. */
export function ContactElsewhere(props: LocaleProps) {
  return <CallPractice {...props} />;
}

/** On the access log: whom to ask about what stands in it. */
export function AskElsewhere(props: LocaleProps) {
  return <FindPhone {...props} />;
}

type CallInsteadProps = LocaleProps & { heading: string; citizen: Citizen<'substantial'> | undefined };

/** For a citizen who cannot log in: whom to call. Shows also where the register does not answer: `door` cannot catch here. */
export async function CallInstead({ citizen, ...props }: CallInsteadProps) {
  const patient = citizen && (await ownPatient(citizen).catch(withoutPatient));
  return <CallPracticeInstead {...props} practice={patient?.gp?.practice} />;
}

function withoutPatient(error: unknown): null {
  logFault(error, 'telephone');
  return null;
}

/** One sentence for the problem page. */
export function CallToBook({ t }: Pick<LocaleProps, 't'>) {
  return t('practices.callToBook');
}
