/** Turns a page that was answered into the source of a page that renders the same markup from constants. */
import { type CheerioAPI, load } from 'cheerio';

/** What is read of a node of the parsed page. */
type Child = { type: string; data?: string; name?: string; attribs?: Record<string, string>; children?: Child[] };

/** React takes these as objects or by other names; all the rest as it stands in the markup. */
const renamed: Record<string, string> = { class: 'className', for: 'htmlFor', 'xml:space': 'xmlSpace' };
const isFlag = new Set(['checked', 'disabled', 'hidden', 'novalidate', 'required', 'selected']);

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const styleOf = (text: string) =>
  Object.fromEntries(
    text
      .split(';')
      .filter(Boolean)
      .map((rule) => {
        const [name = '', ...value] = rule.split(':');
        return [name.startsWith('--') ? name.trim() : camelCase(name.trim()), value.join(':').trim()];
      }),
  );

function propsOf(attributes: Record<string, string>): Record<string, unknown> {
  const { nonce: _, ...kept } = attributes;
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => {
      if (name === 'style') return [name, styleOf(value)];
      return [renamed[name] ?? name, isFlag.has(name) ? true : value];
    }),
  );
}

/** The expression that makes a node; undefined for a comment. */
function expressionOf({ type, data, name, attribs = {}, children = [] }: Child): string | undefined {
  if (type === 'text') return JSON.stringify(data);
  if (type !== 'tag') return undefined;
  const inside = children.flatMap((child) => expressionOf(child) ?? []);
  const props = JSON.stringify(propsOf(attribs)).slice(1, -1);
  const inner = inside.length > 0 ? `children: ${inside.length === 1 ? inside[0] : `[${inside}]`}` : '';
  return `${inside.length > 1 ? 'jsxs' : 'jsx'}(${JSON.stringify(name)}, {${[props, inner].filter(Boolean)}})`;
}

/** What the page itself renders: not what Next puts around it. */
function ownNodes($: CheerioAPI): Child[] {
  const shown = $('body').children().not('script, template, div[hidden]').toArray();
  return [...$('head title, head meta[name="robots"]').toArray(), ...shown] as unknown as Child[];
}

/** The source of a page of Next. Its elements are made anew for each request, as by any page. */
export function barePage(html: string): string {
  const $ = load(html);
  const expressions = ownNodes($).flatMap((node) => expressionOf(node) ?? []);
  return `import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
export default async function Page() {
  return jsxs(Fragment, {children: [${expressions}]});
}
`;
}

/** The source of a page with a form whose action does nothing but lead on. */
export const emptyPost = {
  page: `import { lead } from './actions';
export default async function Page() {
  return <form action={lead}><input name="text" defaultValue="" /><button>Go</button></form>;
}
`,
  action: `'use server';
import { redirect } from 'next/navigation';
export async function lead() {
  redirect('/nb/accessibility');
}
`,
};
