/** A service as plain data: what the portal must know of it before any of it runs. `proxy.ts` reads it, too. */
import type { DoorList, Segments } from '@/lib/doors/doors';
import type { Key } from '@/lib/i18n/texts';

/** What the step-up page says where one comes from a door under `under`: why one logs in anew, and where that leads. */
type StepUpPurpose = { under: string; title: Key; back: Key };

export type Service = {
  /** The name of its folder. */
  name: string;
  /** Other services that it may import: `docs/architecture.test.ts` holds it to them. */
  uses?: readonly string[];
  /** Its pages, by what follows the language in their address. */
  doors: DoorList;
  segments?: Segments;
  /** The page that its tab and the not-found page lead to. */
  home: `/${string}`;
  /** The words of that link. */
  title: Key;
  /** Whether the header has a tab for it, for those who are signed in. */
  tab: boolean;
  /** Why its pages ask for level high, and what one was about to do. */
  stepUp?: { why: Key; purposes: readonly StepUpPurpose[] };
  /** What it adds to the page about privacy. */
  privacy: {
    /** What it uses of a citizen. */
    uses: readonly Key[];
    /** What is kept, and until when. */
    keeps: readonly (readonly [what: Key, until: Key])[];
    /** Sentences: who else is responsible, what for, who sees it, whom else to ask. */
    responsible: readonly Key[];
    purpose: readonly Key[];
    access: readonly Key[];
    contact: readonly Key[];
  };
};

type Defined<Doors extends DoorList> = Omit<Service, 'doors' | 'home'> & {
  doors: Doors;
  home: keyof Doors & `/${string}`;
};

/** Checks at compile time that `home` is one of the doors, and keeps their literal paths for `href`. */
export function defineService<const Doors extends DoorList>(service: Defined<Doors>): Defined<Doors> {
  return service;
}
