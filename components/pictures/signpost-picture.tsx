/** A signpost with an empty sign. Decoration: hidden from assistive technology. */
export function SignpostPicture() {
  return (
    <svg className="art" viewBox="0 0 180 150" aria-hidden="true" focusable="false">
      <circle cx="42" cy="46" r="22" fill="#f8c8b1" />
      <path fill="#c0d6e4" d="m0 124 48-54 30 28 36-42 66 66v16H0z" />
      <path fill="#fff" d="m114 56 16 16-9 3-6-5-8 5-6-3z" />
      <path stroke="#002942" strokeWidth="8" strokeLinecap="round" d="M96 46v94" />
      <path fill="#fff" stroke="#002942" strokeWidth="3" d="M66 54h62l14 12-14 12H66z" />
      <path fill="#00557d" stroke="#002942" strokeWidth="3" d="M124 86H68L56 97l12 11h56z" />
      <path stroke="#c0d6e4" strokeWidth="4" strokeLinecap="round" d="M78 66h8m8 0h8m8 0h8" />
      <path stroke="#fff" strokeWidth="4" strokeLinecap="round" d="M74 97h40" />
      <path fill="#246b91" d="M0 138h180v2a10 10 0 0 1-10 10H10a10 10 0 0 1-10-10z" />
    </svg>
  );
}
