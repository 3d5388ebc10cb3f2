/** The scopes of Maskinporten that the stand-ins ask for, and for which clients are registered there. */

/** Orders of notifications at Altinn. */
export const orderScope = 'altinn:serviceowner/notifications.create';
/** Altinn's own, by which it shows who asks whether an order still holds. */
export const conditionScope = 'altinn:system/notifications.condition.check';
/** Look-ups in the contact register. */
export const contactScope = 'krr:global/kontaktinformasjon.read';
