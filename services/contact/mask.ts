/** A telephone number and an e-mail address as a page shows them: enough to know one's own by, and no more. */

/** A confirmation counts for so many months; afterwards the register lets nobody be told anything there. */
const freshMonths = 18;

/** `••• •• 012`, and its end. */
export function maskedPhone(phone: string): { text: string; end: string } {
  const end = phone.slice(-3);
  return { text: `••• •• ${end}`, end };
}

/** `m•••@example.com`, its first letter and its domain. */
export function maskedEmail(email: string): { text: string; start: string; domain: string } {
  const at = email.lastIndexOf('@');
  const [start = '', domain] = [[...email.slice(0, at)][0], email.slice(at + 1)];
  return { text: `${start}•••@${domain}`, start, domain };
}

/** True where it was confirmed so lately that it counts. */
export function isFresh(confirmedAt: Date, at: Date): boolean {
  const oldest = new Date(at);
  oldest.setUTCMonth(oldest.getUTCMonth() - freshMonths);
  return confirmedAt > oldest;
}
