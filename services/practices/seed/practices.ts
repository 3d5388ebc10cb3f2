/**
 * The invented practices: names, addresses and people do not exist, the municipalities do. Telephone numbers are
 * fictitious ones. Used by the seed and the tests.
 */
import type { GettingThere } from '../getting-there';

export type SeedPractitioner = {
  name: string;
  title: 'specialist' | 'doctor' | 'in-training';
  speaksSami?: true;
  /** Every slot is blocked, for the situation "no free times". */
  fullyBooked?: true;
};

export type SeedPractice = {
  slug: string;
  name: string;
  municipality: string;
  address: string;
  postalCode: string;
  postalPlace: string;
  phone: string;
  /** Its municipality in Sami, as people search for it. */
  alsoKnownAs?: string;
  gettingThere?: GettingThere;
  practitioners: SeedPractitioner[];
};

const specialist = (name: string): SeedPractitioner => ({ name, title: 'specialist' });
const doctor = (name: string): SeedPractitioner => ({ name, title: 'doctor' });
const inTraining = (name: string): SeedPractitioner => ({ name, title: 'in-training' });

const north: SeedPractice[] = [
  {
    slug: 'fjellheim-legesenter',
    name: 'Fjellheim legesenter',
    municipality: 'Tromsø',
    address: 'Fjellheimvegen 12',
    postalCode: '9011',
    postalPlace: 'Tromsø',
    alsoKnownAs: 'Romsa',
    phone: '77 00 00 12',
    gettingThere: {
      stepFree: true,
      lift: true,
      hearingLoop: true,
      accessibleParking: true,
      directions: {
        language: 'nb',
        text: 'Inngang fra Elvegata, andre etasje. Buss 20 og 28 stopper ved Fjellheim skole.',
      },
    },
    practitioners: [
      specialist('Ingrid Skogmo'),
      specialist('Henrik Aasvoll'),
      inTraining('Amina Farzan'),
      { ...doctor('Sunniva Vidnes'), fullyBooked: true },
    ],
  },
  {
    slug: 'karasjok-legesenter',
    name: 'Kárášjoga doavtterguovddáš / Karasjok legesenter',
    municipality: 'Kárášjohka / Karasjok',
    address: 'Jovnnaveaijohka 3',
    postalCode: '9730',
    postalPlace: 'Karasjok',
    phone: '78 00 00 14',
    gettingThere: {
      stepFree: true,
      accessibleParking: true,
      directions: {
        language: 'nb',
        text: 'Inngangen er på baksiden av bygget, mot elva. Gratis parkering ved inngangen.',
      },
    },
    practitioners: [
      { ...specialist('Máret Sammal'), speaksSami: true },
      { ...doctor('Jon Tverrelv'), speaksSami: true },
    ],
  },
  {
    slug: 'elvebakken-legesenter',
    name: 'Elvebakken legesenter',
    municipality: 'Alta',
    address: 'Elvebrinken 8',
    postalCode: '9511',
    postalPlace: 'Alta',
    alsoKnownAs: 'Áltá',
    phone: '78 00 00 21',
    practitioners: [
      specialist('Aslak Myrlund'),
      doctor('Guro Stensvik'),
      { ...specialist('Torfinn Fullbok'), fullyBooked: true },
    ],
  },
  {
    slug: 'nordsia-legekontor',
    name: 'Nordsia legekontor',
    municipality: 'Bodø',
    address: 'Nordsiveien 41',
    postalCode: '8008',
    postalPlace: 'Bodø',
    alsoKnownAs: 'Bådåddjo',
    phone: '75 00 00 16',
    practitioners: [specialist('Marit Solvær'), doctor('Stian Breivoll'), inTraining('Leyla Hamdan')],
  },
];

const middleAndWest: SeedPractice[] = [
  {
    slug: 'tyrihaugen-legesenter',
    name: 'Tyrihaugen legesenter',
    municipality: 'Trondheim',
    address: 'Tyrihaugen 5',
    postalCode: '7048',
    postalPlace: 'Trondheim',
    alsoKnownAs: 'Tråante',
    phone: '73 00 00 18',
    practitioners: [
      specialist('Kari Lundamo'),
      specialist('Oskar Reppe'),
      doctor('Thuy Nguyen Berg'),
      doctor('Vegard Slettvik'),
      inTraining('Sara Kleivdal'),
    ],
  },
  {
    slug: 'naustneset-legekontor',
    name: 'Naustneset legekontor',
    municipality: 'Ålesund',
    address: 'Naustnesvegen 22',
    postalCode: '6018',
    postalPlace: 'Ålesund',
    phone: '70 00 00 13',
    practitioners: [specialist('Jorunn Vassøy'), doctor('Petter Grytnes')],
  },
  {
    slug: 'fjordgata-legekontor',
    name: 'Fjordgata legekontor',
    municipality: 'Sogndal',
    address: 'Fjordgata 17',
    postalCode: '6856',
    postalPlace: 'Sogndal',
    phone: '57 00 00 15',
    gettingThere: {
      stepFree: false,
      lift: false,
      directions: {
        language: 'nn',
        text: 'Vi held til i andre etasje. Ring oss når du er framme, så møter vi deg i første etasje.',
      },
    },
    practitioners: [specialist('Ragnhild Åsane'), doctor('Torstein Kvåle'), inTraining('Ida Hovdeskar')],
  },
  {
    slug: 'klokkerlia-legesenter',
    name: 'Klokkerlia legesenter',
    municipality: 'Bergen',
    address: 'Klokkerlia 30',
    postalCode: '5161',
    postalPlace: 'Laksevåg',
    phone: '55 00 00 19',
    practitioners: [
      specialist('Birgitte Hauso'),
      specialist('Arne Toftevåg'),
      doctor('Nadia Yusuf'),
      doctor('Sindre Litlabø'),
    ],
  },
];

const southAndEast: SeedPractice[] = [
  {
    slug: 'sandvika-brygge-legesenter',
    name: 'Sandvika brygge legesenter',
    municipality: 'Bærum',
    address: 'Bryggekroken 2',
    postalCode: '1337',
    postalPlace: 'Sandvika',
    phone: '67 00 00 11',
    practitioners: [specialist('Helene Rostad'), doctor('Mats Ekerhov'), doctor('Priya Anand')],
  },
  {
    slug: 'kvernbekken-legesenter',
    name: 'Kvernbekken legesenter',
    municipality: 'Oslo',
    address: 'Kvernbekkveien 9',
    postalCode: '0581',
    postalPlace: 'Oslo',
    alsoKnownAs: 'Oslove',
    phone: '22 00 00 17',
    gettingThere: { stepFree: true, lift: true, hearingLoop: false },
    practitioners: [
      specialist('Anders Lysgård'),
      specialist('Fatima Benali'),
      doctor('Synne Oppegaard'),
      doctor('Jakub Nowicki'),
      inTraining('Emil Tørnby'),
    ],
  },
  {
    slug: 'mjosstranda-legekontor',
    name: 'Mjøsstranda legekontor',
    municipality: 'Hamar',
    address: 'Strandstubben 6',
    postalCode: '2317',
    postalPlace: 'Hamar',
    phone: '62 00 00 22',
    practitioners: [specialist('Gunn Elvestuen'), doctor('Lars Myhrvang')],
  },
  {
    slug: 'lundeheia-legesenter',
    name: 'Lundeheia legesenter',
    municipality: 'Kristiansand',
    address: 'Lundeheia 14',
    postalCode: '4632',
    postalPlace: 'Kristiansand',
    phone: '38 00 00 20',
    practitioners: [specialist('Solveig Tveiten'), doctor('Omar Said'), inTraining('Kristoffer Rød')],
  },
];

export const practices: SeedPractice[] = [...north, ...middleAndWest, ...southAndEast];
