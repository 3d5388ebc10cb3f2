'use client';

/**
 * What a browser runs for forms, as one client module: parts of Aksel from its package, and our own. Imported by
 * their own paths, a form would load what they share again with every step. Parts of Aksel that only draw stand in
 * `components/design`. Why: docs/decisions/043-plain-elements-for-parts-without-behaviour.md.
 */
// biome-ignore-start lint/performance/noBarrelFile: one client module is one script, which all forms share
export { Radio, RadioGroup } from '@navikt/ds-react/Radio';
export { PrintButton } from '../receipt/print-button';
export { ArriveAtTimes } from '../times/arrive-at-times';
export { HoldTeller } from '../times/hold-teller';
export { PickedTime } from '../times/picked-time';
export { AskedAt } from './ask-outcome';
export { KeepTyped } from './keep-typed';
export { SendButton, SendState } from './send-state';
export { SendingForm } from './sending-form';
export { TextCounter } from './text-counter';
// biome-ignore-end lint/performance/noBarrelFile: one client module is one script, which all forms share
