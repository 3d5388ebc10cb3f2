/** Mountains, a fjord and houses at dawn. Decoration: hidden from assistive technology. */
export function FjordPicture() {
  return (
    <svg
      className="hero__art"
      viewBox="0 0 1280 250"
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      {' '}
      <circle cx="1010" cy="104" r="64" fill="#f8c8b1" />{' '}
      <path
        fill="#c0d6e4"
        d="M0 186 90 140l58 26 92-62 70 50 74-34 96 66 88-52 74 42 96-76 82 58 60-34 82 60 78-70 66 50 74-86 80 82 64-46 66 50v126H0z"
      />{' '}
      <path
        fill="#fff"
        d="m240 104 30 22-14 5-14-7-15 11-14-11zM738 100l32 22-14 7-16-9-18 12-14-7zM1180 78l30 31-14 5-13-9-16 13-14-6z"
      />{' '}
      <path
        fill="#5a8fae"
        d="M0 212l120-46 96 36 110-56 84 44 108-26 130 46 110-40 120 34 116-54 100 46 90-30 96 36v54H0z"
      />{' '}
      <path fill="#246b91" d="M0 218c160-20 300-18 470-4s330 8 480-10 240-8 330 0v50H0z" />{' '}
      <path fill="#d7e6f0" d="M330 216c180 12 330 10 520-8 34 8-14 16-60 20s-70 10-20 24H200c60-14 130-22 130-36z" />{' '}
      <path stroke="#fff" strokeWidth="3" strokeLinecap="round" d="M520 228h70m30 10h96m-290 6h40m190-22h44" />{' '}
      <path fill="#fff" d="M1040 186h112v42h-112z" /> <path fill="#002942" d="m1028 188 68-40 68 40z" />{' '}
      <path fill="#ad634a" d="M1085 228v-21a11 11 0 0 1 22 0v21z" />{' '}
      <path fill="#c0d6e4" d="M1052 198h20v16h-20zm68 0h20v16h-20z" /> <path fill="#ad634a" d="M954 194h60v36h-60z" />{' '}
      <path fill="#002942" d="m946 198 38-26 38 26z" /> <path fill="#fff4ee" d="M976 208h16v22h-16z" />{' '}
      <path fill="#f8c8b1" d="M120 198h54v30h-54z" /> <path fill="#002942" d="m112 202 35-24 35 24z" />{' '}
      <path fill="#fff" d="M140 210h14v18h-14z" />{' '}
      <path
        stroke="#002942"
        strokeWidth="4"
        strokeLinecap="round"
        d="M1206 230v-44m0 18-11-9m11 1 10-9M1240 232v-32m0 14-8-7m8 1 8-7M916 230v-30m0 13-8-7m8 1 8-7M76 232v-34m0 14-8-8m8 2 8-7M216 232v-28m0 12-7-7m7 1 7-6"
      />{' '}
      <path fill="#002942" d="M0 238c200-14 380-16 560-6s460 8 720-6v26H0z" />{' '}
    </svg>
  );
}
