/** An HTML document around some content. No scripts, no address that a search engine may keep. */
import { type Html, html } from './html';

export interface DocumentParts {
  language: string;
  title: string;
  /** Style sheets and the like. */
  head?: Html | Html[] | undefined | false;
  body: Html;
}

export function document({ language, title, head, body }: DocumentParts): Html {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>
`;
}
