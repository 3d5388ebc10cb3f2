import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { ReloadOnReturn } from '@/components/layout/in-every-page';
import { isLocale, routing } from '@/lib/i18n/routing';
import { fontFamilies } from '../fonts';
import '../portal.css';

// Each request has its own nonce in the content security policy, so no page can be rendered at build time.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  icons: '/icon.svg',
  formatDetection: { telephone: false, date: false, address: false, email: false },
};
/** The colour of the language row, which the browser's frame takes up. */
export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#002942' },
    { media: '(prefers-color-scheme: dark)', color: '#001f35' },
  ],
};

export default async function Layout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  const { locale } = await params;
  return (
    <html lang={isLocale(locale) ? locale : routing.defaultLocale} className={fontFamilies} data-color="brand-blue">
      <body data-color="brand-blue">
        {children}
        <ReloadOnReturn />
      </body>
    </html>
  );
}
