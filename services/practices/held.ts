/** What the register of patients holds on a citizen, for the file that the citizen takes out. */
import 'server-only';
import { startOfDay } from '@/lib/calendar/weeks';
import { dayMonthYear } from '@/lib/i18n/dates';
import type { Holds } from '@/lib/mine/held';
import { registeredPatient } from './register';

export const registerHolds: Holds = async (own, { locale, t }) => {
  const patient = await registeredPatient(own);
  const title = t('practices.held.title');
  if (!patient) return [{ name: 'registerOfPatients', title, things: [], data: null }];
  const { givenName, familyName, birthDate, gp } = patient;
  const known: [string, string][] = [
    [t('practices.held.name'), `${givenName} ${familyName}`],
    [t('practices.held.birthDate'), dayMonthYear(locale, startOfDay(birthDate))],
  ];
  const doctor = gp
    ? [
        [t('practices.myPage.gp'), gp.name] as [string, string],
        [t('practices.myPage.practice'), gp.practice.name] as [string, string],
      ]
    : [];
  const data = { givenName, familyName, birthDate, gp: gp && { name: gp.name, practice: gp.practice.name } };
  return [{ name: 'registerOfPatients', title, things: [[...known, ...doctor]], data }];
};
