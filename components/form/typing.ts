/**
 * Saves a form while it is being written in: when the citizen rests, and when the page is hidden or left. It follows what
 * they do, and asks for nothing by itself. What is typed stays in the page's memory and goes nowhere but to the portal.
 */
import { fieldsOf, isChoice, writeAgain, writeEarly } from './fields';

/** What became of it. `two`: another tab's text is kept beside this one. `offline`: no answer came. */
export type Told = {
  state: 'kept' | 'two' | 'gone' | 'tooLong' | 'signedOut' | 'fault' | 'offline';
  /** When it was saved, as the language writes it. */
  clock?: string;
  marks?: string;
};

type Options = {
  /** Where to save: `app/frame/keep-door.ts`. */
  address: string;
  /** What the page was rendered with: `lib/drafts/seen.ts`. */
  seen: string;
  tell: (told: Told) => void;
};

/** Milliseconds. A text is saved when it rests for so long, and at the latest so long after its first letter. */
const [pause, latest] = [800, 4_000];
/** For an answer; and for a form that was sent to have led to another page. */
const [patience, sending] = [10_000, 3_000];
/** How often it is tried again by itself, each time after twice as long. */
const retries = 6;

/** The form as it is shown now, and how often this document has sent something. */
let page: string | undefined;
let act = 0;
let current: Typing | undefined;
/** What was typed in a form that the page is showing anew. */
let left: { address: string; fields: URLSearchParams } | undefined;

/** True while something is typed that is not saved. */
export const isUnsaved = (): boolean => current?.isUnsaved() ?? false;

/** Saves now; false if it could not be saved. */
export const saveNow = async (): Promise<boolean> => current?.save() ?? true;

/** The form that is watched. */
export const watchedForm = (): HTMLFormElement | undefined => current?.form;

/** The page is left, whatever is not saved: the browser does not ask. */
export const letGo = (): void => current?.letGo();

/** Watches a form until the function that comes back is called. */
export function watchTyping(form: HTMLFormElement, options: Options): () => void {
  const typing = new Typing(form, options);
  current = typing;
  typing.begin();
  return () => {
    void typing.end().then((isKept) => {
      if (isKept && current === typing) current = undefined;
    });
  };
}

class Typing {
  #kept: string;
  #marks: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first letter was typed that is not saved; 0 for none. */
  #since = 0;
  #failures = 0;
  #underWay: Promise<boolean> | undefined;
  /** The form was sent, and takes what is typed with it. */
  #isSent = false;
  #isLetGo = false;
  #listening = new AbortController();

  constructor(
    readonly form: HTMLFormElement,
    private readonly options: Options,
  ) {
    const [own, , ...marks] = options.seen.split(' ');
    // A form that is shown anew while it is written in goes on as the same page; after it was sent it is another.
    if (left?.address !== options.address) page = own;
    this.#marks = marks.join(' ');
    this.#kept = `${fieldsOf(form, true)}`;
  }

  isUnsaved = () => `${fieldsOf(this.form)}` !== this.#kept;

  begin(): void {
    const { form, options } = this;
    const { signal } = this.#listening;
    form.addEventListener('input', this.#onInput, { signal });
    form.addEventListener('submit', this.#onSubmit, { signal });
    form.addEventListener('formdata', ({ formData }) => formData.set('seen', this.#stamp()), { signal });
    document.addEventListener('visibilitychange', this.#onHide, { signal });
    window.addEventListener('pagehide', this.#onHide, { signal });
    window.addEventListener('online', () => void this.save(), { signal });
    writeEarly(form);
    if (left?.address === options.address) writeAgain(form, left.fields);
    // Typed before this script ran, or written again.
    if (this.isUnsaved()) this.#plan(0);
    this.#warn();
  }

  /** The form is shown no longer. False where something in it could not be saved: the browser still asks. */
  async end(): Promise<boolean> {
    this.#listening.abort();
    clearTimeout(this.#timer);
    if (!this.#isSent && this.isUnsaved()) {
      left = { address: this.options.address, fields: fieldsOf(this.form) };
      setTimeout(() => {
        left = undefined;
      });
      if (!(await this.save(true))) return false;
    }
    this.letGo();
    return true;
  }

  letGo(): void {
    this.#isLetGo = true;
    clearTimeout(this.#timer);
    removeEventListener('beforeunload', this.#ask);
  }

  /** One after another, but for what cannot wait (`keepalive`: it is sent although the page goes). */
  async save(keepalive = false): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#since = 0;
    if (this.#underWay && !keepalive) await this.#underWay;
    if (!this.isUnsaved()) return true;
    this.#underWay = this.#post(fieldsOf(this.form), keepalive);
    return this.#underWay;
  }

  async #post(fields: URLSearchParams, keepalive: boolean): Promise<boolean> {
    const body = new URLSearchParams([...fields, ['seen', this.#stamp()], ['rest', '1']]);
    const request = { method: 'POST', body, keepalive, signal: AbortSignal.timeout(patience) };
    const told: Told = await fetch(this.options.address, request)
      .then((answer) => answer.json())
      .catch(() => ({ state: 'offline' }));
    const isKept = told.state === 'kept' || told.state === 'two';
    if (isKept) {
      this.#kept = `${fields}`;
      this.#marks = told.marks || this.#marks;
    }
    this.#isSent = false;
    this.#failures = isKept ? 0 : this.#failures + 1;
    const mayHelp = told.state === 'offline' || told.state === 'fault';
    if (mayHelp && this.#failures < retries && !this.#listening.signal.aborted) this.#plan(pause * 2 ** this.#failures);
    this.options.tell(told);
    this.#warn();
    return isKept;
  }

  #stamp = () => `${page} ${++act} ${this.#marks}`;

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    this.#since ||= Date.now();
    const most = this.#failures ? wait : this.#since + latest - Date.now();
    this.#timer = setTimeout(() => void this.save(), Math.max(0, Math.min(wait, most)));
  }

  // Only while there is something to lose: the browser asks no one else.
  #warn(): void {
    if (!this.#isLetGo && this.isUnsaved()) addEventListener('beforeunload', this.#ask);
    else removeEventListener('beforeunload', this.#ask);
  }

  #ask = (event: BeforeUnloadEvent): void => {
    if (this.#isSent || !this.isUnsaved()) return;
    event.preventDefault();
    void this.save(true);
  };

  #onInput = ({ target }: Event): void => {
    this.#failures = 0;
    this.#warn();
    this.#plan(isChoice(target) ? 0 : pause);
  };

  #onSubmit = ({ defaultPrevented, submitter }: SubmitEvent): void => {
    // Held back, or sent to another address than the form's own.
    if (defaultPrevented || submitter?.hasAttribute('formaction')) return;
    this.#isSent = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), sending);
  };

  #onHide = (): void => {
    if (document.visibilityState === 'hidden' && !this.#isSent) void this.save(true);
  };
}
