/** The frame of every page: plain HTML, no script. */
import { type Html, html } from '../../fake-idporten/html';

const style = html`body{font:1.125rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#202733}
label,legend{display:block;font-weight:600;margin-top:1rem}input,select,button{font:inherit;padding:.5rem .75rem}
button{margin-top:1.5rem;background:#2d3b5e;color:#fff;border:0;border-radius:4px}
dt{font-weight:600}dd{margin:0 0 .75rem;overflow-wrap:anywhere}pre{background:#f1f3f6;padding:1rem;overflow:auto}
:focus-visible{outline:3px solid #005b82;outline-offset:2px}`;

/** The whole document. */
export function page(title: string, content: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Another service</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body><main><p>Another service at the fake ID-porten, for tests.</p><h1>${title}</h1>
${content}</main></body>
</html>
`;
}
