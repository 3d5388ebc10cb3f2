/** What the citizen has put into a form: its fields, without those that the page put there. */

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fieldsIn = (form: HTMLFormElement) =>
  ([...form.elements] as Field[]).filter(({ name, type }) => name && !/^(hidden|submit|button|fieldset)$/.test(type));

/** A choice is made with one press; a text is written. */
export const isChoice = (field: EventTarget | null): field is HTMLInputElement =>
  /^(radio|checkbox|select-one)$/.test((field as Field).type);

const isTicked = (field: Field): field is HTMLInputElement => /^(radio|checkbox)$/.test(field.type);

/** What a text had when the page came, or a list: only a text has a `defaultValue`. */
function renderedValue(field: Field): string {
  if ('defaultValue' in field) return field.defaultValue;
  return (field.querySelector<HTMLOptionElement>('[selected]') ?? field.options[0])?.value ?? '';
}

/** The fields as they are now, or as they were rendered. A box that is not ticked has an empty value. */
export function fieldsOf(form: HTMLFormElement, rendered = false): URLSearchParams {
  const fields = new URLSearchParams();
  for (const field of fieldsIn(form)) {
    if (!isTicked(field)) {
      fields.append(field.name, rendered ? renderedValue(field) : field.value);
    } else if (rendered ? field.defaultChecked : field.checked) fields.append(field.name, field.value);
    else if (field.type === 'checkbox') fields.append(field.name, '');
  }
  return fields;
}

/** Writes into a form what was put into it before: it is shown anew, or React has put its first texts back. */
export function writeAgain(form: HTMLFormElement, fields: URLSearchParams, isMeant = (_: Field) => true): void {
  for (const field of fieldsIn(form)) {
    const text = fields.get(field.name);
    if (text === null || isTicked(field) || field.value === text || !isMeant(field)) continue;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

let early: URLSearchParams | undefined;
let isNoted = typeof document === 'undefined';

/**
 * Notes what was written before scripts are in charge. React puts the first text of a text area back, and the first choice of
 * a list, when it takes them over: to be called while the first form of a document is rendered, right before that.
 */
export function noteEarly(id: string): void {
  const form = !isNoted && document.getElementById(id);
  isNoted = true;
  if (form) early = fieldsOf(form as HTMLFormElement);
}

/** Writes it again, once, where the first text stands again: what was written since stays. */
export function writeEarly(form: HTMLFormElement): void {
  if (early) writeAgain(form, early, (field) => field.value === renderedValue(field));
  early = undefined;
}
