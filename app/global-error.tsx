'use client';

import { LastResort } from './frame/last-resort';
import { lastResortTexts } from './frame/last-resort-texts';
import './portal.css';

/** Last resort: the layout failed. Next replaces the whole document with this. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="nb" data-color="brand-blue">
      <body data-color="brand-blue">
        <title>{`${lastResortTexts.nb.title} – Helseporten`}</title>
        <meta name="robots" content="noindex" />
        <LastResort reference={error.digest} />
      </body>
    </html>
  );
}
