import type messages from '@/texts/nb.json';
import type { locales } from './routing';

// Bokmål is the source and the type: a key that it lacks does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Locale: (typeof locales)[number];
    Messages: typeof messages;
  }
}
