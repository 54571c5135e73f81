import { words } from '../../../words/words';
import styles from '../settings.module.css';

/** When which route is right, and what it leaves to others. */
export function RouteTable() {
  const { ways, wayHeads, wayRows } = words.settings;
  return (
    <details>
      <summary>{ways}</summary>
      <table className={styles.ways}>
        <thead>
          <tr>
            {wayHeads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wayRows.map(([route, ...cells]) => (
            <tr key={route}>
              <th scope="row">{route}</th>
              {cells.map((cell) => (
                <td key={cell}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
