'use client';

/**
 * What a browser runs on every page, as one client module: the layout brings it once, and no page brings it again.
 * Alone, each page's own script would hold a copy. Why: docs/decisions/043-plain-elements-for-parts-without-behaviour.md.
 */
import './say-sending';

// biome-ignore-start lint/performance/noBarrelFile: one client module is one script, which all pages share
export { FocusOnEachArrival } from '@/components/form/focus-on-each-arrival';
export { FocusOnArrival } from './focus-on-arrival';
export { ReloadOnReturn } from './reload-on-return';
export { SessionDialog } from './session-dialog';
export { SessionOver } from './session-over';
// biome-ignore-end lint/performance/noBarrelFile: one client module is one script, which all pages share
