/** The name that notices of powers have in the outbox. */
export const powerTeller = 'acting';
