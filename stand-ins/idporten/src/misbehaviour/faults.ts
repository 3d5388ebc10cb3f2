/** Everything that the fake ID-porten can do wrong, by name. */
import { claimFaults } from './claim-faults';
import { endpointFaults } from './endpoint-faults';
import type { Misbehaviour } from './misbehaviour';
import { responseFaults } from './response-faults';
import { signatureFaults } from './signature-faults';
import { tokenFaults } from './token-faults';

const table = { ...signatureFaults, ...claimFaults, ...tokenFaults, ...responseFaults, ...endpointFaults };

export type Fault = keyof typeof table;

export const faults: Record<Fault, Misbehaviour> = table;
