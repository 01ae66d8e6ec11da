import { useFormat } from "../language/format.ts";
import styles from "./chart.module.css";

/** A row of numbers, one for each category; null where there is none. */
export interface ChartSeries {
  name: string;
  values: readonly (number | null)[];
  /** Drawn dashed: what is expected, not what is. */
  isExpected?: boolean;
}

/** What a chart shows. */
export interface ChartData {
  categories: readonly string[];
  series: readonly ChartSeries[];
}

/** The numbers of a chart as a table. */
export function ChartTable(props: { data: ChartData; label: string; heading: string }) {
  const { data, label } = props;
  const format = useFormat();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{props.heading}</th>
            {data.series.map((series) => (
              <th key={series.name} scope="col">
                {series.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.categories.map((category, index) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {data.series.map((series) => (
                <td key={series.name}>{format.number(series.values[index])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
