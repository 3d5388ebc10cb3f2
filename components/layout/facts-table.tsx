type FactsTableProps = { caption: string; head: string[]; rows: string[][] };

/** A small table: the first cell of a row names it; on a narrow screen each row is a block. */
export function FactsTable({ caption, head, rows }: FactsTableProps) {
  return (
    <table className="log">
      <caption className="aksel-sr-only">{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell) => (
              <td key={cell}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
