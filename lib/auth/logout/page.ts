/** The one page that is not React: a form that a script sends at once, or that the citizen sends where no script runs. */
import 'server-only';

type LogoutPage = {
  locale: string;
  portal: string;
  title: string;
  text: string;
  button: string;
  action: string;
  fields: Record<string, string>;
  /** If set, a script with this nonce tells other tabs on this channel, and sends the form at once. */
  script?: { nonce: string; channel: string };
};

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

// Our own session has ended: other tabs hear of it at once, whatever becomes of the form.
const lines = (channel: string) =>
  `window.BroadcastChannel&&new BroadcastChannel('${channel}').postMessage('ended');document.forms[0].submit()`;

/** The page as HTML; every value is escaped. */
export function logoutPage({ locale, portal, title, text, button, action, fields, script }: LogoutPage): string {
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
${script ? `<script nonce="${escaped(script.nonce)}">${lines(script.channel)}</script>` : ''}</body>
</html>`;
}
