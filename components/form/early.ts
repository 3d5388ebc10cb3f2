/**
 * What was written before scripts are in charge. React puts the first text of a text area back, and the first choice of a
 * list, when it takes them over: here they are noted before, and written again after.
 */
type Field = HTMLTextAreaElement | HTMLSelectElement;

const early = new Map<Field, string>();

const isField = (element: EventTarget | null): element is Field =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
/** React marks what it has taken over. */
const isTaken = (field: Field) => Object.keys(field).some((key) => key.startsWith('__reactProps'));
const isRendered = (field: Field) =>
  field instanceof HTMLTextAreaElement
    ? field.value === field.defaultValue
    : [...field.options].every(({ selected, defaultSelected }) => selected === defaultSelected);

const note = ({ target }: { target: EventTarget | null }) => {
  if (isField(target) && !isTaken(target)) early.set(target, target.value);
};

if (typeof document !== 'undefined') {
  for (const target of document.querySelectorAll<Field>('textarea, select')) if (!isRendered(target)) note({ target });
  document.addEventListener('input', note, true);
}

/** Writes what was written too early into the form again, once. */
export function writeEarly(form: HTMLFormElement): void {
  document.removeEventListener('input', note, true);
  for (const [field, text] of early) {
    if (!form.contains(field) || field.value === text) continue;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  early.clear();
}
