/** What a service gives to tests: invented people, and how the portal's journeys use the service. */
import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/routing';

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
  /** Stands behind the name where one chooses a test person. */
  belongsTo?: string;
};

/** A citizen whom one test made: a row and a number, and nothing else. */
export type TestCitizen = { id: string; pid: string };

/** What a walk is given to go with. */
export type Visit = {
  page: Page;
  locale: Locale;
  makeCitizen: () => Promise<TestCitizen>;
  /** Opens an address as this citizen, and as nobody else. */
  openAs: (citizen: TestCitizen, path: string) => Promise<void>;
  /** To be called at each page and state. */
  see: (state: string) => Promise<void>;
};

/** A way through pages and states of a service. */
export type Walk = {
  /** As test titles call it. */
  name: string;
  walk: (visit: Visit) => Promise<void>;
};

/** A form at level high that keeps what a citizen types. */
export type TestForm = {
  /** Where it begins. From there a signed-in citizen may be led on to an address of their own. */
  address: string;
  /** The address of the page with the free-text field, from the one that `address` led to. */
  textPage: (started: string) => string;
  /** The name of that field. */
  field: string;
  /** The name of the button that sends it on. */
  button: string;
  /** Gives a citizen all that the form asks for. */
  prepare: (citizen: TestCitizen) => Promise<unknown>;
  /** The text of this citizen's that the database keeps. */
  kept: (citizen: TestCitizen) => Promise<string | undefined>;
};

/** What tests are told of a service. Addresses are without the language: `/my-page`. */
export type TestService = {
  /** Pages that anyone may open. */
  openPages: string[];
  /** For the accessibility suite and the limits of weight. */
  walks: Walk[];
  /** A page at level high that every citizen may open, and a form: of a service at that level. */
  high?: { home: string; form: TestForm };
};
