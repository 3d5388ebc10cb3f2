import createNextIntlPlugin from 'next-intl/plugin';

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  // Also where a folder above the checkout holds a lockfile of its own.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: {
    root: import.meta.dirname,
    // 3 kB of Norwegian, with its calendar, in the script of every form.
    resolveAlias: { '../utils/i18n/locales/nb.js': './components/design/no-texts.ts' },
  },
  // No image is resized here: without its 30 MB library the image is a third of the size.
  images: { unoptimized: true },
  outputFileTracingExcludes: { '*': ['node_modules/sharp/**', 'node_modules/@img/**'] },
  // Our server does it, after it has moved the scripts; Vercel compresses itself.
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // One copy for all bundles: its client is shared between them.
  serverExternalPackages: ['openid-client'],
  // Metadata that waits would land in the body, where a browser without JavaScript never sees it.
  htmlLimitedBots: /.*/,
  // The proxy sees the headers of Next's router: a prefetch must start no login.
  skipProxyUrlNormalize: true,
  experimental: {
    // lib/http/body-size.ts. Our own server refuses a larger body before; on Vercel Next cuts it here.
    proxyClientMaxBodySize: 256 * 1024,
    serverActions: { bodySizeLimit: 256 * 1024 },
    // Without it a page with form fields weighs 411 kB of JavaScript.
    optimizePackageImports: ['@navikt/ds-react', '@navikt/aksel-icons'],
  },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        // `no-referrer` would send `Origin: null` with our own forms.
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
      ],
    },
  ],
  // `npm test` checks types and lint once; the build does not do it again.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin('./app/texts.ts')(config);
