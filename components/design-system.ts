'use client';

/**
 * The parts of Aksel that the portal uses, as one client module: imported by their own paths, a form would load
 * what they share again with every step. Why these and no others: docs/decisions/014-aksel-components.md.
 */
// biome-ignore lint/performance/noBarrelFile: one client module is one script, which all pages share
export { Button } from '@navikt/ds-react/Button';
export { ErrorSummary, ErrorSummaryItem } from '@navikt/ds-react/ErrorSummary';
export { InfoCard, InfoCardContent, InfoCardHeader, InfoCardMessage, InfoCardTitle } from '@navikt/ds-react/InfoCard';
export { Radio, RadioGroup } from '@navikt/ds-react/Radio';
export { Tag } from '@navikt/ds-react/Tag';
export { ErrorMessage } from '@navikt/ds-react/Typography';
