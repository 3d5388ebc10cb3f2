/** A cairn in the fog. Decoration: hidden from assistive technology. */
export function FogPicture() {
  return (
    <svg className="art" viewBox="0 0 180 150" aria-hidden="true" focusable="false">
      {' '}
      <circle cx="140" cy="40" r="20" fill="#f8c8b1" /> <path fill="#c0d6e4" d="m0 120 44-50 26 22 34-36 76 64v20H0z" />{' '}
      <g fill="#fff" opacity="0.85">
        {' '}
        <rect x="8" y="78" width="86" height="9" rx="4.5" /> <rect x="96" y="92" width="78" height="9" rx="4.5" />{' '}
        <rect x="30" y="102" width="70" height="9" rx="4.5" />{' '}
      </g>{' '}
      <g stroke="#002942" strokeWidth="3">
        {' '}
        <path fill="#5a8fae" d="M50 138c-3-14 6-20 36-20s42 6 40 20z" />{' '}
        <path fill="#d7e6f0" d="M60 118c-2-11 4-17 26-17s31 5 29 17z" />{' '}
        <path fill="#5a8fae" d="M68 101c-1-10 3-14 19-14s23 4 22 14z" />{' '}
        <path fill="#f8c8b1" d="M75 87c-1-8 3-12 13-12s16 4 15 12z" />{' '}
        <path fill="#fff" d="M81 75c0-7 3-10 8-10s9 3 9 10z" />{' '}
      </g>{' '}
      <path fill="#246b91" d="M0 138h180v2a10 10 0 0 1-10 10H10a10 10 0 0 1-10-10z" />{' '}
    </svg>
  );
}
