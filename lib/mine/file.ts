/**
 * The file that a citizen takes out: a page of HTML that needs nothing else, and at its end the same as JSON, in an element
 * with the id `data`.
 */
import type { HeldPart, HeldThing } from './held';

export type FileWords = { locale: string; title: string; made: string; machine: string; nothing: string };

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (value: string) => value.replace(/[&<>"]/g, (found) => entities[found] ?? found);

const style = `body{font:1.125rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;margin:0 0 1.5rem;padding:0 0 1rem;border-bottom:1px solid}
dt{font-weight:600}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
@media(max-width:30rem){dl{display:block}dd{margin-bottom:.5rem}}`;

const thing = (facts: HeldThing) =>
  `<dl>${facts.map(([name, value]) => `<dt>${text(name)}</dt><dd>${text(value)}</dd>`).join('')}</dl>`;

const section = ({ title, note, things }: HeldPart, nothing: string) =>
  `<section><h2>${text(title)}</h2>${note ? `<p>${text(note)}</p>` : ''}${things.length > 0 ? things.map(thing).join('\n') : `<p>${text(nothing)}</p>`}</section>`;

/** `at` is when it was made. */
export function fileOf(
  parts: readonly HeldPart[],
  { locale, title, made, machine, nothing }: FileWords,
  at: Date,
): string {
  const data = { madeAt: at.toISOString(), ...Object.fromEntries(parts.map(({ name, data: held }) => [name, held])) };
  // Nothing in it ends the element: what a citizen wrote stays what it is.
  const json = JSON.stringify(data, null, 1).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${text(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title><style>${style}</style></head>
<body><main><h1>${text(title)}</h1>
<p>${text(made)} ${text(machine)}</p>
${parts.map((part) => section(part, nothing)).join('\n')}
</main>
<script type="application/json" id="data">
${json}
</script></body></html>
`;
}
