/**
 * Says to the scripts of a page that its form was not taken up, since the portal has too much to do: the sentence for the
 * citizen, percent-encoded.
 */
export const busyHeader = 'x-portal-busy';
