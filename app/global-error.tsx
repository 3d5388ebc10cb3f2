'use client';

import { useEffect, useState } from 'react';
import { LastResort } from './frame/last-resort';
import './portal.css';

/**
 * Last resort: a fault that `door` did not catch. Next replaces the whole document with this. One file for all: a second one
 * in `[locale]` would be 1.8 kB more on each page.
 */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const [locale, setLocale] = useState<string>();
  // There are no parameters outside the layout.
  useEffect(() => setLocale(location.pathname.split('/')[1]), []);
  return (
    <html lang={locale && /^(nn|se|en)$/.test(locale) ? locale : 'nb'} data-color="brand-blue">
      <body data-color="brand-blue">
        <LastResort locale={locale} error={error} />
      </body>
    </html>
  );
}
