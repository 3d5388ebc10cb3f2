/** What an action of a form is, as the browser sees it (`lib/forms/form-action.ts` makes it). */

/** In place of the answer, where scripts have sent the form and it met a fault of ours: the reference to read aloud. */
export type Faulted = { reference: string };

export type FormAction<Answer = void> = (form: FormData) => Promise<Answer | Faulted>;
