/** A mailbox by the fjord. Decoration: hidden from assistive technology. */
export function MailboxPicture() {
  return (
    <svg className="art" viewBox="0 0 180 150" aria-hidden="true" focusable="false">
      {' '}
      <circle cx="42" cy="48" r="22" fill="#f8c8b1" /> <path fill="#c0d6e4" d="m0 124 50-52 30 28 36-40 64 64v16H0z" />{' '}
      <path fill="#fff" d="m116 60 15 15-9 3-6-5-8 5-5-4z" /> <path stroke="#002942" strokeWidth="8" d="M92 100v40" />{' '}
      <path fill="#fff" stroke="#002942" strokeWidth="3" d="M56 72a16 16 0 0 1 16-16h44a16 16 0 0 1 16 16v32H56z" />{' '}
      <path fill="#00557d" stroke="#002942" strokeWidth="3" d="M56 72a16 16 0 0 1 32 0v32H56z" />{' '}
      <path stroke="#fff" strokeWidth="4" strokeLinecap="round" d="M65 80h14" />{' '}
      <path fill="#ad634a" d="M112 76h30v-4h16v14h-16v-6h-30z" />{' '}
      <path fill="#246b91" d="M0 138h180v2a10 10 0 0 1-10 10H10a10 10 0 0 1-10-10z" />{' '}
    </svg>
  );
}
