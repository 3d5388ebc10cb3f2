/** Everything that the ID-porten stand-in can do wrong, by name. */
import { claimFaults } from 'stand-in-kit/issuer/misbehaviour/claim-faults';
import { endpointFaults } from 'stand-in-kit/issuer/misbehaviour/endpoint-faults';
import type { Misbehaviour } from 'stand-in-kit/issuer/misbehaviour/misbehaviour';
import { responseFaults } from 'stand-in-kit/issuer/misbehaviour/response-faults';
import { signatureFaults } from 'stand-in-kit/issuer/misbehaviour/signature-faults';
import { tokenFaults } from 'stand-in-kit/issuer/misbehaviour/token-faults';

const table = { ...signatureFaults, ...claimFaults, ...tokenFaults, ...responseFaults, ...endpointFaults };

export type Fault = keyof typeof table;

export const faults: Record<Fault, Misbehaviour> = table;
