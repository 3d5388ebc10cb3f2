/** What a citizen of the soak does next in a login, seen from the page that is shown. */
import { filled, findForm, formOf, type Page } from '../plain-browser/forms';
import type { Step } from '../plain-browser/plain-browser';

type Who = {
  /** The portal's origin. */
  portal: string;
  pid: string;
  /** The electronic ID that is chosen where it is offered; else BankID. */
  preferredEid: string;
};

/** The next step at ID-porten, on the step-up page or after a failed login; undefined for any other page. */
export function loginStep(page: Page, who: Who): Step | undefined {
  if (page.url.origin !== who.portal) return issuerStep(page, who);
  if (!/\/(step-up|login-failed)$/.test(page.url.pathname)) return undefined;
  const href = page.$('main a[href*="/oauth2/login"]').attr('href');
  return href ? { url: new URL(href, page.url) } : undefined;
}

/** The pages of ID-porten: which electronic ID, who, or something to send or to follow. */
function issuerStep(page: Page, { portal, pid, preferredEid }: Who): Step {
  const person = findForm(page, '#other[name="pid"]');
  if (person) return { form: filled(person, { pid }) };
  const eids = page.$('button[name="eid"]');
  if (eids.length > 0) {
    const offered = eids.toArray().map((button) => button.attribs.value ?? '');
    const eid = offered.includes(preferredEid) ? preferredEid : 'BankID';
    return { form: filled(formOf(page, 'button[name="eid"]'), { eid }) };
  }
  const onward = page.$('a.primary').attr('href');
  // A page of the login that is over: begin anew at the portal.
  return { url: onward ? new URL(onward, page.url) : new URL('/nb/my-page', portal) };
}
