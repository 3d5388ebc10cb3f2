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

/** Writes texts into a form that the page shows anew with older ones. */
export function writeAgain(form: HTMLFormElement, fields: URLSearchParams): void {
  for (const field of fieldsIn(form)) {
    const text = fields.get(field.name);
    if (text === null || isChoice(field) || field.value === text) continue;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
