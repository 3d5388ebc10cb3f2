/** An e-mail as text and as HTML: no picture, no link, nothing that is fetched; light and dark. */
import type { Locale } from '@/lib/i18n/routing';
import type { Said } from './teller';
import { portalLines } from './texts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

// Programs that know no style sheet still show a readable page: it is plain headings and paragraphs.
const style = `
:root{color-scheme:light dark}
body{margin:0;padding:24px 16px;background:#eef6fc;color:#202733;font:18px/28px system-ui,'Segoe UI',Roboto,Arial,sans-serif}
.mail{max-width:576px;margin:0 auto;background:#fff;border:1px solid #c0d6e4;border-radius:12px;overflow:hidden}
.top{margin:0;background:#002942;color:#fff;padding:12px 24px;font-weight:700;font-size:20px}
.in{padding:24px}
h1{margin:0 0 16px;color:#002942;font-size:24px;line-height:32px}
p{margin:0 0 16px}
.when{padding:16px 20px;border-left:6px solid #00557d;background:#eef6fc;font-weight:700;font-size:20px}
.end{margin:24px 0 0;padding-top:16px;border-top:1px solid #c0d6e4;font-size:16px;line-height:24px;color:#49515e}
@media (prefers-color-scheme:dark){
body{background:#0e151f;color:#dfe1e5}.mail{background:#161d28;border-color:#43718d}.top{background:#001f35}h1{color:#b4ccdc}
.when{background:#00253c;border-color:#93afc0}.end{border-color:#43718d;color:#a5acb6}}`.replaceAll('\n', '');

/** The text and the HTML of an e-mail. */
export function emailOf(locale: Locale, { subject, when, paragraphs }: Said): { text: string; html: string } {
  const { name, logIn, noReply } = portalLines(locale);
  const body = [...paragraphs, logIn];
  const text = [subject, ...(when ? [when] : []), ...body, noReply, name].join('\n\n');
  const html = `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title><style>${style}</style></head>
<body><div class="mail"><p class="top">${escaped(name)}</p><div class="in"><h1>${escaped(subject)}</h1>
${when ? `<p class="when">${escaped(when)}</p>\n` : ''}${body.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
<p class="end">${escaped(noReply)}</p></div></div></body></html>
`;
  return { text, html };
}
