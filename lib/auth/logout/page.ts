/** The one page that is not React: a form that a script sends at once, or that the citizen sends where no script runs. */
import 'server-only';
import { sessionChannel } from '@/lib/auth/session/channel';

type LogoutPage = {
  locale: string;
  portal: string;
  title: string;
  text: string;
  button: string;
  action: string;
  fields: Record<string, string>;
  /** If set, a script with this nonce sends the form at once. */
  nonce?: string;
};

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

// Our own session has ended: other tabs hear of it at once, whatever becomes of the form.
const tell = `window.BroadcastChannel && new BroadcastChannel('${sessionChannel}').postMessage('ended')`;
const script = `${tell};document.forms[0].submit()`;

/** The page as HTML; every value is escaped. */
export function logoutPage({ locale, portal, title, text, button, action, fields, nonce }: LogoutPage): string {
  const inputs = Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join('');
  return `<!doctype html>
<html lang="${escaped(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)} – ${escaped(portal)}</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/plain.css"></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>
<form method="post" action="${escaped(action)}">${inputs}<button type="submit">${escaped(button)}</button></form></main>
${nonce ? `<script nonce="${escaped(nonce)}">${script}</script>` : ''}</body>
</html>`;
}
