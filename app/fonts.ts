/**
 * Our cut of Source Sans 3, served by ourselves: no page loads more than 35 kB of it. `scripts/typeface/make.ts` makes the
 * files from the ranges that stand here; why, and what its licence asks for (OFL 1.1, public/source-sans-3-licence.txt):
 * docs/decisions/035-bytes-of-a-first-visit.md. What lies in no range is shown in a font of the system's.
 */
import localFont from 'next/font/local';

/** On every page: Bokmål, Nynorsk, English, and most names of Western Europe. */
const basic = localFont({
  src: './styles/typeface/basic.woff2',
  weight: '200 900',
  display: 'swap',
  variable: '--font-basic',
  // portal.css has fallbacks of the same size for regular and bold, so that nothing moves when the font arrives.
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0020-007E, U+00A0-00FF, U+0131, U+0152-0153, U+2009, U+200B, U+2013-2014, U+2018-201A, U+201C-201E, U+2022, U+2026, U+2039-203A, U+20AC, U+2122, U+2191, U+2193, U+2212',
    },
  ],
});

/**
 * The letters of Northern Sami, on every page, too: a name of a place has them in any language, and the lines below it moved
 * when they came late.
 */
const sami = localFont({
  src: './styles/typeface/sami.woff2',
  weight: '200 900',
  display: 'swap',
  variable: '--font-sami',
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+010C-010D, U+0110-0111, U+014A-014B, U+0160-0161, U+0166-0167, U+017D-017E' },
  ],
});

/** For names from elsewhere, fetched only by pages that have some, as is the one below: Latin Extended-A, Romanian, Skolt Sami. */
const names = localFont({
  src: './styles/typeface/names.woff2',
  weight: '200 900',
  display: 'swap',
  variable: '--font-names',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-010B, U+010E-010F, U+0112-0130, U+0132-0148, U+014C-0151, U+0154-015F, U+0162-0165, U+0168-017C, U+01B7, U+01E4-01E7, U+01EE-01EF, U+0218-021B, U+0292, U+1E9E',
    },
  ],
});

/** For Vietnamese names. */
const vietnamese = localFont({
  src: './styles/typeface/vietnamese.woff2',
  weight: '200 900',
  display: 'swap',
  variable: '--font-vietnamese',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+01A0-01A1, U+01AF-01B0, U+1EA0-1EF9' }],
});

/** Class names that define the font families of portal.css. */
export const fontFamilies = [basic, sami, names, vietnamese].map(({ variable }) => variable).join(' ');
