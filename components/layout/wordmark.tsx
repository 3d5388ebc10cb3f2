/** The logo, a gate with a mountain and the sun, and the portal's name. `onNight`: white, for what is dark in both themes. */
export function Wordmark({ name, onNight = false }: { name: string; onNight?: boolean }) {
  return (
    <>
      <svg
        className={onNight ? 'gate gate--on-night' : 'gate'}
        viewBox="0 0 32 40"
        aria-hidden="true"
        focusable="false"
      >
        <path className="gate__wall" d="M0 16a16 16 0 0 1 32 0v22a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2z" />
        <circle className="gate__sun" cx="20.5" cy="15" r="5.5" />
        <path className="gate__peak" d="M5 36V29l7.5-11 5 7 3-4L27 30v6z" />
      </svg>
      <span>{name}</span>
    </>
  );
}
