import createNextIntlPlugin from 'next-intl/plugin';

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  // Metadata that waits would land in the body, where a browser without JavaScript never sees it.
  htmlLimitedBots: /.*/,
  experimental: {
    // Without it a page with form fields weighs 411 kB of JavaScript instead of about 153.
    optimizePackageImports: ['@navikt/ds-react', '@navikt/aksel-icons'],
    serverActions: { bodySizeLimit: '64kb' },
  },
  // `npm test` checks types and lint once; the build does not do it again.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
