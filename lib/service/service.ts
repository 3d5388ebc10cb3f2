/** What the portal's own pages and `proxy.ts` know of a service, as plain data. */
import type { DoorList, Segments } from '@/lib/doors/doors';
import type { Locale } from '@/lib/i18n/routing';
import type { Key } from '@/lib/i18n/texts';

/**
 * What the step-up page says to a citizen who comes from an address under `under`: its title, and where it leads to.
 * `signedOut`: the title for one who is not signed in, where `title` says that they log in again.
 */
type StepUpPurpose = { under: string; title: Key; signedOut?: Key; back: Key };

export type Service = {
  /** The name of its folder. */
  name: string;
  /** Other services that it may import; `docs/architecture.test.ts` checks this. */
  uses?: readonly string[];
  /** Its pages, by their path after the language. */
  doors: DoorList;
  /** Its routes, by their path after the language. */
  routes?: DoorList;
  segments?: Segments;
  /** The page that its tab and the not-found page lead to. */
  home: `/${string}`;
  /** The text of that link. */
  title: Key;
  /** Whether signed-in citizens see a tab for it in the header. */
  tab: boolean;
  /** For the step-up page: why the service asks for level high, and what the citizen wanted to do. */
  stepUp?: { why: Key; purposes: readonly StepUpPurpose[] };
  /** Whom to call when it cannot wait, as an answer without a page says it. Tags in it are left out. */
  urgent?: Readonly<Record<Locale, string>>;
  /** How to do the same without the portal, for the page that says that it has too much to do. */
  instead?: Readonly<Record<Locale, string>>;
  /** For the access log: what each of its actions did, by the name that the audit has. */
  audited?: Readonly<Record<string, Key>>;
  /** For the access log: the roles of those who read here and are no citizens, by the name that the audit has. */
  roles?: Readonly<Record<string, Key>>;
  /** What somebody with a power of attorney for this service may do, as a sentence; without it nobody can give one. */
  powers?: { covers: Key };
  /** What it adds to the privacy page. */
  privacy: {
    /** Which of a citizen's data it uses. */
    uses?: readonly Key[];
    /** What it keeps, and until when. */
    keeps?: readonly (readonly [what: Key, until: Key])[];
    /** Sentences: who is responsible, for what purpose, who has access, whom to ask. */
    responsible?: readonly Key[];
    purpose?: readonly Key[];
    access?: readonly Key[];
    contact?: readonly Key[];
  };
};

type ServiceWith<Doors extends DoorList> = Omit<Service, 'doors' | 'home'> & {
  doors: Doors;
  home: keyof Doors & `/${string}`;
};

/** Checks at compile time that `home` is one of the doors, and keeps their literal paths for `href`. */
export function defineService<const Doors extends DoorList>(service: ServiceWith<Doors>): ServiceWith<Doors> {
  return service;
}
