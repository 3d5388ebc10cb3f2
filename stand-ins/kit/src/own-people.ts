/** People for a stand-in that is told of none: all invented, and about no service in particular. */
import type { Person } from './people';
import { syntheticNumber } from './synthetic-number';

export const ownPeople: Person[] = [
  {
    pid: syntheticNumber('1980-04-17'),
    name: { given: 'Kari', family: 'Eksempelsen' },
    eids: ['BankID', 'Buypass', 'Commfides', 'MinID'],
    line: {
      nb: 'Alle elektroniske ID-er',
      nn: 'Alle elektroniske ID-ar',
      se: 'Buot elektrovnnalaš ID',
      en: 'Every electronic ID',
    },
  },
  {
    pid: syntheticNumber('1993-01-24'),
    name: { given: 'Jon', family: 'Prøvdal' },
    eids: ['MinID'],
    line: { nb: 'Bare MinID', nn: 'Berre MinID', se: 'Dušše MinID', en: 'MinID only' },
  },
  {
    pid: syntheticNumber('1975-09-03', 0, 'd-number'),
    name: { given: 'Marta', family: 'Tenkowska' },
    eids: ['BankID', 'Buypass', 'MinID'],
    line: { nb: 'D-nummer', nn: 'D-nummer', se: 'D-nummar', en: 'D number' },
  },
  {
    pid: syntheticNumber('2012-11-30'),
    name: { given: 'Ole', family: 'Eksempelsen' },
    eids: ['BankID', 'MinID'],
    line: { nb: 'Under 16 år', nn: 'Under 16 år', se: 'Vuollel 16 jagi', en: 'Under 16 years old' },
  },
  {
    pid: syntheticNumber('1968-06-12'),
    name: { given: 'Ánne Sárá', family: 'Geahččal' },
    eids: ['Buypass', 'Commfides'],
    line: { nb: 'Uten BankID', nn: 'Utan BankID', se: 'BankID haga', en: 'Without BankID' },
  },
];
