/** Links and forms that lead away from a form: what is typed is saved first, and where that fails the browser asks. */
import { isUnsaved, saveNow, watchedForm } from './typing';

/** Milliseconds that a way off waits for what is typed to be saved. */
const patience = 3_000;

/** Saves, but waits no longer than a citizen would. */
export function saveSoon(): Promise<unknown> {
  return Promise.race([saveNow(), new Promise((resolve) => setTimeout(resolve, patience))]);
}

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented }: MouseEvent) =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey || defaultPrevented);

/** True for a link that replaces the page: not for one that calls, mails, downloads, opens a tab, or jumps on the page. */
function leads(link: HTMLAnchorElement): boolean {
  const { target, href, protocol, hash } = link;
  const isJump = hash !== '' && href.split('#')[0] === location.href.split('#')[0];
  return !isJump && /^https?:$/.test(protocol) && !link.hasAttribute('download') && /^(_self)?$/.test(target);
}

function onClick(event: MouseEvent): void {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
  if (!link || !isPlain(event) || !leads(link) || !isUnsaved()) return;
  event.preventDefault();
  event.stopPropagation();
  void saveSoon().then(() => location.assign(link.href));
}

/** The form that goes on now. */
let passing: EventTarget | null = null;

function onSubmit(event: SubmitEvent): void {
  const { target, submitter } = event;
  const isOwn = target === watchedForm() && !submitter?.hasAttribute('formaction');
  if (isOwn || target === passing || !isUnsaved()) return;
  event.preventDefault();
  event.stopPropagation();
  void saveSoon().then(() => {
    passing = target;
    (target as HTMLFormElement).requestSubmit(submitter);
    passing = null;
  });
}

/** Watches the whole page until the function that comes back is called. */
export function watchWaysOff(): () => void {
  document.addEventListener('click', onClick, true);
  document.addEventListener('submit', onSubmit, true);
  return () => {
    document.removeEventListener('click', onClick, true);
    document.removeEventListener('submit', onSubmit, true);
  };
}
