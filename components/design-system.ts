'use client';

/**
 * The parts of Aksel that the portal uses from its package, as one client module: imported by their own paths, a form
 * would load what they share again with every step. What has no behaviour stands in `components/design` as plain
 * elements. Why these and no others: docs/decisions/043-plain-elements-for-parts-without-behaviour.md.
 */
// biome-ignore lint/performance/noBarrelFile: one client module is one script, which all forms share
export { ErrorSummary, ErrorSummaryItem } from '@navikt/ds-react/ErrorSummary';
export { Radio, RadioGroup } from '@navikt/ds-react/Radio';
