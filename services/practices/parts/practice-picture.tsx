/** A small medical centre. Decoration: hidden from assistive technology. */
export function PracticePicture() {
  return (
    <svg className="art" viewBox="0 0 220 150" aria-hidden="true" focusable="false">
      {' '}
      <circle cx="170" cy="46" r="26" fill="#f8c8b1" />{' '}
      <path fill="#c0d6e4" d="m0 104 48-50 26 22 34-40 42 46 22-18 48 40v32H0z" />{' '}
      <path fill="#fff" d="m108 36 16 18-10 4-7-6-9 6-6-4z" />{' '}
      <path fill="#fff" stroke="#002942" strokeWidth="3" d="M46 84h128v50H46z" />{' '}
      <path fill="#00557d" d="m34 88 76-44 76 44z" /> <path fill="#ad634a" d="M96 134v-24a14 14 0 0 1 28 0v24z" />{' '}
      <path fill="#d7e6f0" stroke="#002942" strokeWidth="2" d="M60 98h22v18H60zm78 0h22v18h-22z" />{' '}
      <circle cx="110" cy="70" r="9" fill="#fff" />{' '}
      <path fill="#ad634a" d="M110 76c-8-5-6-10-3-10 2 0 3 2 3 2s1-2 3-2c3 0 5 5-3 10z" />{' '}
      <path
        stroke="#002942"
        strokeWidth="3"
        strokeLinecap="round"
        d="M18 134V98m0 16-8-8m8 0 8-8M202 134v-30m0 14-7-7m7 1 7-7"
      />{' '}
      <path fill="#246b91" d="M0 134h220v6a10 10 0 0 1-10 10H10a10 10 0 0 1-10-10z" />{' '}
    </svg>
  );
}
