const marks = { done: 'm112 112 10 11 19-22', none: 'M114 112h24' };

/** A calendar, with a tick or a dash. Decoration: hidden from assistive technology. */
export function CalendarPicture({ mark }: { mark: keyof typeof marks }) {
  return (
    <svg className="art" viewBox="0 0 180 150" aria-hidden="true" focusable="false">
      <path fill="#d7e6f0" d="M0 150c10-40 60-60 90-60s80 20 90 60z" />
      <rect x="34" y="26" width="112" height="104" rx="10" fill="#fff" stroke="#002942" strokeWidth="3" />
      <path fill="#00557d" d="M34 36a10 10 0 0 1 10-10h92a10 10 0 0 1 10 10v18H34z" />
      <path stroke="#002942" strokeWidth="5" strokeLinecap="round" d="M62 16v20m56-20v20" />
      <path
        fill="#c0d6e4"
        d="M48 66h14v12H48zm23 0h14v12H71zm23 0h14v12H94zm23 0h14v12h-14zM48 86h14v12H48zm23 0h14v12H71zm46 0h14v12h-14zM48 106h14v12H48zm23 0h14v12H71zm23 0h14v12H94z"
      />
      <circle cx="126" cy="112" r="30" fill="#f8c8b1" stroke="#002942" strokeWidth="3" />
      <path d={marks[mark]} fill="none" stroke="#002942" strokeWidth="6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
