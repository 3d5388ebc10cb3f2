/**
 * Whether a box of a form is ticked; undefined where the form has no such box. A browser sends nothing for a box that is not:
 * so each has an empty field of its name before it (`components/form/tick-box.tsx`).
 */
export function ticked(form: FormData, name: string): boolean | undefined {
  const values = form.getAll(name);
  return values.length === 0 ? undefined : values.some((value) => value !== '');
}
