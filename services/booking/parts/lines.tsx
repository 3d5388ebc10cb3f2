/** Short texts below each other, in one answer. */
export function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className="plain">
      {lines.map((line) => (
        <li dir="auto" key={line}>
          {line}
        </li>
      ))}
    </ul>
  );
}
