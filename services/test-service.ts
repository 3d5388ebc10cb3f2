/** What a service gives to tests: invented people, and how the portal's journeys use the service. */
import type { BrowserContext, Page } from '@playwright/test';
import type { Client } from 'pg';
import type { Locale } from '@/lib/i18n/routing';
import type { Form, Page as PlainPage } from '@/scripts/plain-browser/forms';
import type { SoakBrowser } from '@/scripts/soak/browser';
import type { Random } from '@/scripts/testing/random';

export const eids = ['BankID', 'Buypass', 'Commfides', 'MinID'] as const;
/** The electronic IDs of ID-porten: MinID reaches substantial, the others high. */
export type Eid = (typeof eids)[number];

/** An invented person: a synthetic number, and the situation that the person stands for. */
export type Person = {
  /** Kebab-case key of the situation. */
  id: string;
  pid: string;
  situation: Record<Locale, string>;
  givenName: string;
  familyName: string;
  /** YYYY-MM-DD */
  birthDate: string;
  /** Empty: the person cannot log in. */
  eids: Eid[];
  /** Keys of the people whose parent this person is, as the registry has it. */
  children?: string[];
  /** Keys of the people from whom this person has a power of attorney, as the registry has it. */
  powersFrom?: string[];
  /** The registry says that the address is confidential. */
  isConfidential?: boolean;
  /** How the contact register has the person; left out: with e-mail and telephone, lately confirmed. Null: not in it. */
  contact?: { hasEmail?: false; isReserved?: true; isFresh?: false; language?: Locale } | null;
  /** Shown after the name in the list of test people. */
  belongsTo?: string;
};

/** A citizen that a test has made: a row and a number, nothing else. */
export type TestCitizen = { id: string; pid: string };

/** What a walk gets. */
export type Visit = {
  page: Page;
  locale: Locale;
  makeCitizen: () => Promise<TestCitizen>;
  /** Opens an address, language and all (`/nb/my-page`), logged in as this citizen. */
  openAs: (citizen: TestCitizen, path: string) => Promise<void>;
  /** Checks the current page; a walk calls it at each page and state. */
  see: (state: string) => Promise<void>;
};

/** A walk through pages and states of a service. */
export type Walk = {
  /** Its name in test titles. */
  name: string;
  walk: (visit: Visit) => Promise<void>;
};

/** A form at level high that keeps what a citizen types. */
export type TestForm = {
  /** Where the form begins. It may redirect a signed-in citizen to an address with a draft. */
  address: string;
  /** The address of the page with the free-text field; `started` is where `address` redirected to. */
  textPage: (started: string) => string;
  /** The name of that field. */
  field: string;
  /** The name of the button that sends it on. */
  button: string;
  /** Adds the rows that a citizen needs to use the form. */
  prepare: (citizen: TestCitizen) => Promise<unknown>;
  /** The citizen's text, as the database has it. */
  kept: (citizen: TestCitizen) => Promise<string | undefined>;
};

/** A citizen on a journey of the soak, signed in, in a browser without scripts. */
export type SoakVisit = Pick<SoakBrowser, 'send'> & {
  citizen: TestCitizen;
  random: Random;
  /** Opens an address without its language. */
  open: (path: string) => Promise<PlainPage>;
  /** Changes the language as the page offers it: by a link, or by a button that also sends the page's form. */
  changeLanguage: (page: PlainPage) => Promise<PlainPage>;
  /** Waits a moment for another citizen who calls it with the same key: both go on at the same time. */
  meet: (key: string) => Promise<void>;
  /** Reports that a page says something else than what was acknowledged before. */
  contradict: (what: string) => void;
};

/** A row of the soak's table. `which` names those that are counted; with `mustBeNone`, any of them fails the run. */
export type SoakFinding = { what: string; count: number; mustBeNone?: boolean; which?: string[] };

/** How a service takes part in the soak, `npm run soak`. It notes what its citizens were told, to compare afterwards. */
export type SoakService = {
  /** Adds the rows that the citizens need. */
  prepare: (citizens: TestCitizen[]) => Promise<void>;
  /** One journey, in one tab. The citizen may be on another one in a second tab. Throws GivenUp. */
  journey: (visit: SoakVisit) => Promise<void>;
  /** Compares what the citizens were told with the database. */
  reconcile: () => Promise<SoakFinding[]>;
};

/** What became of a press: where the portal led to, after so many presses whose answer was lost. */
export type Told = { url: URL; lost: number };

/** A citizen who acts while everything is killed, signed in, in a browser without scripts. */
export type KillsVisit = {
  citizen: TestCitizen;
  random: Random;
  /** Opens an address, language and all, and follows its redirects, until a page comes. Throws GivenUp. */
  open: (path: string) => Promise<PlainPage>;
  /** Sends a form until an answer tells what became of it. Sent again, it must count once. Throws GivenUp. */
  press: (form: Form) => Promise<Told>;
  /** Counts what the citizen knows now of this press. */
  tell: (what: string, told: Told) => void;
  /** Reports that a page says something else than what was acknowledged before. */
  contradict: (what: string) => void;
};

/** How a service takes part in `npm run kills`. It notes what its citizens were told, to compare afterwards. */
export type KillsService = {
  /** Adds the rows that the citizens need for so many acts. */
  prepare: (citizens: TestCitizen[], acts: number) => Promise<void>;
  /** One act of a citizen, and the page before it. False where there was nothing to do. */
  act: (visit: KillsVisit) => Promise<boolean>;
  /** Compares what the citizens were told with the database. */
  reconcile: () => Promise<SoakFinding[]>;
};

/** What a citizen has made: the address that shows it, without its language, and a text of the citizen's own in it. */
export type Made = { path: string; text: string };

/** How a service takes part in the rehearsal of a restore. */
export type Rehearsal = {
  /** Adds the rows that the citizens need. */
  prepare: (citizens: TestCitizen[]) => Promise<void>;
  /** Makes something that must outlive a restore. Throws where that fails. */
  make: (visit: SoakVisit) => Promise<Made>;
  /** True where the portal shows it, with the citizen's own text. */
  find: (visit: SoakVisit, made: Made) => Promise<boolean>;
};

/** A signed-in citizen of a rush, and the page that it begins at, with its language. */
export type Rusher = { citizenId: string; firstPage: string };

/** How a line is slowed down: bytes a second, and milliseconds there and back. */
export type SlowLine = { offline: boolean; latency: number; downloadThroughput: number; uploadThroughput: number };

/**
 * Somebody goes through the service's form in a browser and presses whatever the page offers until it is confirmed. Answers
 * the seconds of each step, how often something was pressed, and how often it was confirmed: that must be 1.
 */
export type WeakLineJourney = (
  context: BrowserContext,
  line?: SlowLine,
) => Promise<Record<string, number> & { presses: number; confirmed: number }>;

/** Many citizens at once after few of what a service gives, for the bench: page, choice, check page, confirmation. */
export type TestRush = {
  /** Adds the citizens, who all want one of so many. */
  prepare: (citizens: number, few: number) => Promise<Rusher[]>;
  /** The form of the first page, with another choice for each `nth`; undefined where the page has none. */
  chooseForm: (page: PlainPage, nth: number) => Form | undefined;
  confirmForm: (page: PlainPage) => Form | undefined;
  /** What the last page says. */
  endOf: (page: PlainPage) => 'given' | 'taken' | 'other';
  /** What the address says that a confirmation led to. */
  endAt: (address: URL | undefined) => 'given' | 'taken' | 'other';
  /** As the database has it. */
  inAll: () => Promise<{ given: number; doubled: number }>;
};

/**
 * Kinds of page, each with an address that shows it as often as it is opened, for Lighthouse. `own` makes what they show by
 * the service's own forms, in a page whose citizen is signed in at high.
 */
export type KindsOfPage = {
  open?: Record<string, string>;
  own?: (page: Page) => Promise<Record<string, string>>;
};

/** What the portal's tests know of a service. Its addresses are without the language: `/my-page`. */
export type TestService = {
  /** Pages that anyone may open. */
  openPages: string[];
  /** For the tests of accessibility and page weight. */
  walks: Walk[];
  /** For a service at level high: a page that every citizen may open, and a form. */
  high?: { home: string; form: TestForm };
  makeSoak?: () => SoakService;
  makeKills?: () => KillsService;
  rehearsal?: Rehearsal;
  /** For the bench of the jobs: adds what a country with so many schedules has, but for free times. */
  addNation?: (client: Client, schedules: number) => Promise<void>;
  rush?: TestRush;
  weakLine?: WeakLineJourney;
  kindsOfPage?: KindsOfPage;
};
