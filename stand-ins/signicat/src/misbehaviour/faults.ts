/** Everything that the Signicat stand-in can do wrong, by name: in OpenID Connect, and in the REST API. */
import { issuerFaults } from './issuer-faults';
import { restRequestFaults } from './rest-request-faults';
import { restResultFaults } from './rest-result-faults';
import type { SignicatMisbehaviour } from './signicat-misbehaviour';
import { userinfoFaults } from './userinfo-faults';

const oidcTable = { ...issuerFaults, ...userinfoFaults };
const restTable = { ...restRequestFaults, ...restResultFaults };

export type OidcFault = keyof typeof oidcTable;
export type RestFault = keyof typeof restTable;

export const oidcFaults: Record<OidcFault, SignicatMisbehaviour> = oidcTable;
export const restFaults: Record<RestFault, SignicatMisbehaviour> = restTable;
