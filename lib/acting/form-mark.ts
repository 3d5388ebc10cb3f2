/** Whom the forms of this page are for, as each of them says it in a hidden field: the guard sets it, the forms read it. */
import 'server-only';
import { cache } from 'react';

/** The name of the field. */
export const actingField = 'acting';

/** Of the page that is being made. In an action it is not kept: there is no form to make. */
const ofPage = cache(() => ({ mark: 'self' }));

/** The guard calls it before anything of the page is made. */
export function setFormMark(mark: string): void {
  ofPage().mark = mark;
}

/** The mark for a form of this page; where nobody acts for another, that of oneself. */
export function formMark(): string {
  return ofPage().mark;
}

/** The mark that was posted. A form without one is of a version that knew nobody else: it is for oneself. */
export function postedMark(form: FormData): string {
  const mark = form.get(actingField);
  return typeof mark === 'string' && /^[\w-]{1,64}$/.test(mark) ? mark : 'self';
}
