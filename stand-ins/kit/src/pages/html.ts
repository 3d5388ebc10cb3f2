/** HTML as a value: whatever is put into a template is escaped, unless it is HTML already. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString() {
    return this.#text;
  }
}

type Part = Html | Html[] | string | number | false | undefined;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(part: Part): string {
  if (part === false || part === undefined) return '';
  if (Array.isArray(part)) return part.join('');
  if (part instanceof Html) return part.toString();
  return String(part).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Template tag: strings and numbers are escaped, `false` and `undefined` leave nothing. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(texts.reduce((whole, text, i) => whole + escaped(parts[i - 1]) + text));
}
