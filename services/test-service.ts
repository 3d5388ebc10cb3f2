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
};

/** A citizen whom one test made. */
export type TestCitizen = { id: string; pid: string; givenName: string; familyName: string };

/** Called at each page and state of a walk. */
export type See = (page: Page, state: string) => Promise<void>;

/** A way through pages and states of a service, each seen once. */
export type Walk = {
  /** As test titles call it: "the booking". */
  name: string;
  walk: (page: Page, locale: Locale, see: See) => Promise<void>;
};

/** A form of a service at level high that keeps what a citizen types. */
export type TestForm = {
  /** Where it begins, without the language. From there the service leads to an address of the citizen's own. */
  address: string;
  /** The address of the page with the free-text field, from the one that `address` led to. */
  textPage: (started: string) => string;
  /** The name of the free-text field. */
  field: string;
  /** The text that the database keeps of this citizen. */
  kept: (citizen: TestCitizen) => Promise<string | undefined>;
};

/** Addresses are without the language: `/my-page`. */
export type TestService = {
  people: Person[];
  /** Pages that anyone may open. */
  openPages: string[];
  /** Pages and states for the accessibility suite and the limits of weight. */
  walks: Walk[];
  /** Only a service at level high has these. */
  journeys?: {
    /** A page at level high that every citizen may open. */
    home: string;
    form: TestForm;
    /** A citizen who has all that the service asks for. */
    makeCitizen: () => Promise<TestCitizen>;
  };
};
