/** What a service gives to tests: invented people, and how the portal's journeys use the service. */
import type { Page } from '@playwright/test';
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

/** A signed-in citizen of a rush, and the page that it begins at, with its language. */
export type Rusher = { citizenId: string; firstPage: string };

/** Many citizens at once after few of what a service gives, for the bench: page, choice, check page, confirmation. */
export type TestRush = {
  /** Adds the citizens, who all want one of so many. */
  prepare: (citizens: number, few: number) => Promise<Rusher[]>;
  /** The form of the first page, with another choice for each `nth`; undefined where the page has none. */
  chooseForm: (page: PlainPage, nth: number) => Form | undefined;
  confirmForm: (page: PlainPage) => Form | undefined;
  /** What the last page says. */
  endOf: (page: PlainPage) => 'given' | 'taken' | 'other';
  /** As the database has it. */
  inAll: () => Promise<{ given: number; doubled: number }>;
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
  rush?: TestRush;
};
