interface Props {
  head: readonly string[];
  /** the first cell of each row names it */
  rows: readonly (readonly string[])[];
  name?: string;
}

/** Numbers that a chart or a sentence is made of. */
export const FigureTable = ({ head, rows, name }: Props) => (
  <table {...(name !== undefined && { "aria-label": name })}>
    <thead>
      <tr>
        {head.map((each, k) => (
          <th key={k} scope="col">
            {each}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([first, ...others]) => (
        <tr key={first}>
          <th scope="row">{first}</th>
          {others.map((cell, k) => (
            <td key={k}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
