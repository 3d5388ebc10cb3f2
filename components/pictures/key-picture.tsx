/** A gate and its key. Decoration: hidden from assistive technology. */
export function KeyPicture() {
  return (
    <svg className="art" viewBox="0 0 180 150" aria-hidden="true" focusable="false">
      {' '}
      <path fill="#d7e6f0" d="M0 150c6-70 60-96 90-96s84 26 90 96z" />{' '}
      <path fill="#002942" d="M46 66a40 40 0 0 1 80 0v74H46z" />{' '}
      <path fill="#fff4ee" d="M56 68a30 30 0 0 1 60 0v72H56z" /> <circle cx="97" cy="66" r="11" fill="#f8c8b1" />{' '}
      <path fill="#5a8fae" d="M56 140v-34l20-26 14 18 8-10 18 24v28z" />{' '}
      <path fill="#fff" d="m76 80 8 10-5 3-4-3-5 4z" />{' '}
      <g fill="none" stroke="#ad634a" strokeWidth="7" strokeLinecap="round">
        {' '}
        <circle cx="146" cy="88" r="13" /> <path d="M146 102v38m0-8h11m-11-12h8" />{' '}
      </g>{' '}
      <path fill="#246b91" d="M0 138h180v2a10 10 0 0 1-10 10H10a10 10 0 0 1-10-10z" />{' '}
    </svg>
  );
}
