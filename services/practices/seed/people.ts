/**
 * The test people: all invented, each for one situation. The seed, the ID-porten stand-in, the tests and the README use
 * them. Numbers are synthetic (`synthetic-number.ts`); `people.test.ts` keeps them valid and unique.
 */
import type { Person } from '@/services/test-service';
import { practices } from './practices';

/** A test person, and what practices know of them. */
export type TestPatient = Person & {
  /** False: the person is not in the register of patients. */
  inRegister: boolean;
  /** Slug and name as in `practices.ts`. */
  gp?: { practice: string; practitioner: string };
};

const fjellheim = 'fjellheim-legesenter';
const karasjok = 'karasjok-legesenter';
const elvebakken = 'elvebakken-legesenter';

const inSituations: TestPatient[] = [
  {
    id: 'has-gp',
    pid: '15838421072',
    situation: { nb: 'Har fastlege', nn: 'Har fastlege', se: 'Sus lea fástadoavttir', en: 'Has a GP' },
    givenName: 'Maja',
    familyName: 'Prøvestad',
    birthDate: '1984-03-15',
    eids: ['BankID', 'Buypass', 'Commfides', 'MinID'],
    inRegister: true,
    gp: { practice: fjellheim, practitioner: 'Ingrid Skogmo' },
    powersFrom: ['over-80'],
  },
  {
    id: 'no-gp',
    pid: '02917113281',
    situation: { nb: 'Uten fastlege', nn: 'Utan fastlege', se: 'Sus ii leat fástadoavttir', en: 'Has no GP' },
    givenName: 'Eirik',
    familyName: 'Tenkeli',
    birthDate: '1971-11-02',
    eids: ['BankID', 'MinID'],
    contact: { isFresh: false },
    inRegister: true,
  },
  {
    id: 'writes-sami',
    pid: '27869034075',
    situation: { nb: 'Skriver samisk', nn: 'Skriv samisk', se: 'Čállá sámegillii', en: 'Writes Sami' },
    givenName: 'Ánne',
    familyName: 'Iskan',
    birthDate: '1990-06-27',
    eids: ['BankID', 'Buypass', 'MinID'],
    contact: { language: 'se' },
    inRegister: true,
    gp: { practice: karasjok, practitioner: 'Máret Sammal' },
  },
  {
    id: 'writes-nynorsk',
    pid: '18896714534',
    situation: { nb: 'Skriver nynorsk', nn: 'Skriv nynorsk', se: 'Čállá ođđadárogillii', en: 'Writes Nynorsk' },
    givenName: 'Torbjørg',
    familyName: 'Døme',
    birthDate: '1967-09-18',
    eids: ['BankID', 'Commfides', 'MinID'],
    contact: { language: 'nn' },
    inRegister: true,
    gp: { practice: fjellheim, practitioner: 'Henrik Aasvoll' },
  },
  {
    id: 'parent-of-three',
    pid: '09888816086',
    situation: { nb: 'Forelder til tre', nn: 'Forelder til tre', se: 'Golmma máná váhnen', en: 'Parent of three' },
    givenName: 'Live',
    familyName: 'Eksempel',
    birthDate: '1988-08-09',
    eids: ['BankID', 'Buypass', 'MinID'],
    inRegister: true,
    gp: { practice: elvebakken, practitioner: 'Aslak Myrlund' },
    children: ['from-12', 'under-16', 'young-child'],
  },
  {
    id: 'under-16',
    pid: '12901554798',
    situation: { nb: 'Under 16 år', nn: 'Under 16 år', se: 'Vuollel 16 jagi', en: 'Under 16 years old' },
    givenName: 'Iver',
    familyName: 'Eksempel',
    birthDate: '2015-10-12',
    eids: ['BankID', 'MinID'],
    contact: null,
    inRegister: true,
    gp: { practice: elvebakken, practitioner: 'Aslak Myrlund' },
  },
  {
    id: 'from-12',
    pid: '20891350628',
    situation: {
      nb: 'Mellom 12 og 16 år',
      nn: 'Mellom 12 og 16 år',
      se: '12–16 jagi',
      en: 'Between 12 and 16 years old',
    },
    givenName: 'Hedda',
    familyName: 'Eksempel',
    birthDate: '2013-09-20',
    eids: ['BankID', 'MinID'],
    contact: null,
    inRegister: true,
    gp: { practice: elvebakken, practitioner: 'Aslak Myrlund' },
  },
  {
    id: 'young-child',
    pid: '04922052455',
    situation: {
      nb: 'Lite barn, uten egen elektronisk ID',
      nn: 'Lite barn, utan eigen elektronisk ID',
      se: 'Unna mánná, elektrovnnalaš ID haga',
      en: 'Small child, without an electronic ID',
    },
    givenName: 'Sol',
    familyName: 'Eksempel',
    birthDate: '2020-12-04',
    eids: [],
    contact: null,
    inRegister: true,
    gp: { practice: elvebakken, practitioner: 'Aslak Myrlund' },
  },
  {
    id: 'minid-only',
    pid: '05929603933',
    situation: { nb: 'Bare MinID', nn: 'Berre MinID', se: 'Dušše MinID', en: 'MinID only' },
    givenName: 'Sondre',
    familyName: 'Testrud',
    birthDate: '1996-12-05',
    eids: ['MinID'],
    inRegister: true,
    gp: { practice: fjellheim, practitioner: 'Henrik Aasvoll' },
  },
  {
    id: 'd-number',
    pid: '62857909327',
    situation: { nb: 'D-nummer', nn: 'D-nummer', se: 'D-nummar', en: 'D number' },
    givenName: 'Olena',
    familyName: 'Zrazok',
    birthDate: '1979-05-22',
    eids: ['BankID', 'Buypass', 'MinID'],
    contact: { language: 'en' },
    inRegister: true,
    gp: { practice: fjellheim, practitioner: 'Amina Farzan' },
  },
  {
    id: 'not-in-register',
    pid: '09820157343',
    situation: {
      nb: 'Ikke i pasientregisteret',
      nn: 'Ikkje i pasientregisteret',
      se: 'Ii leat pasieantaregistaris',
      en: 'Not in the register of patients',
    },
    givenName: 'Nikolai',
    familyName: 'Utenfor',
    birthDate: '2001-02-09',
    eids: ['BankID', 'MinID'],
    contact: { isReserved: true },
    inRegister: false,
  },
  {
    id: 'gp-without-free-times',
    pid: '30865904130',
    situation: {
      nb: 'Fastlegen har ingen ledige timer',
      nn: 'Fastlegen har ingen ledige timar',
      se: 'Fástadoaktáris eai leat rabas diimmut',
      en: 'The GP has no available times',
    },
    givenName: 'Ketil',
    familyName: 'Ventesen',
    birthDate: '1959-06-30',
    eids: ['BankID', 'Buypass', 'MinID'],
    inRegister: true,
    gp: { practice: elvebakken, practitioner: 'Torfinn Fullbok' },
  },
  {
    id: 'over-80',
    pid: '24813801627',
    situation: { nb: 'Over 80 år', nn: 'Over 80 år', se: 'Badjel 80 jagi', en: 'Over 80 years old' },
    givenName: 'Oddvar',
    familyName: 'Målestad',
    birthDate: '1938-01-24',
    eids: ['Buypass', 'Commfides', 'MinID'],
    contact: { hasEmail: false },
    inRegister: true,
    gp: { practice: karasjok, practitioner: 'Jon Tverrelv' },
  },
];

export const people: TestPatient[] = inSituations.map((person) => ({
  ...person,
  belongsTo: practices.find(({ slug }) => slug === person.gp?.practice)?.name,
}));

/** The person with that key. Throws when there is none: a misspelt situation in a test or seed. */
export function personInSituation(id: string): TestPatient {
  const person = people.find((candidate) => candidate.id === id);
  if (!person) throw new Error(`No test person is called "${id}".`);
  return person;
}
