type PhoneLinkProps = {
  phone: string;
  /** The number stands alone, not in a sentence: the link is large enough for a finger. */
  alone?: boolean;
};

/** A telephone number as a link, its digits in pairs, without a line break. */
export function PhoneLink({ phone, alone = false }: PhoneLinkProps) {
  const digits = phone.replace(/[^\d+]/g, '');
  const national = digits.replace(/^\+47/, '');
  const shown = national.length === 8 ? national.replace(/(\d\d)(?=\d)/g, '$1 ') : phone;
  const href = digits.startsWith('+') || digits.length !== 8 ? `tel:${digits}` : `tel:+47${digits}`;
  return (
    <a className={`aksel-link nowrap ${alone ? 'act' : 'aksel-link--inline-text'}`} href={href}>
      {shown}
    </a>
  );
}
