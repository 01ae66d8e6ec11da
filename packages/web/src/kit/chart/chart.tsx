import { lazy, Suspense, useState } from "react";
import { Segmented } from "../choice/segmented.tsx";
import { bothLanguages, useTexts } from "../language/texts.ts";
import { Skeleton } from "../skeleton/skeleton.tsx";
import { ChartTable } from "./chart-table.tsx";
import type { ChartData } from "./chart-table.tsx";
import styles from "./chart.module.css";

export type { ChartData, ChartSeries } from "./chart-table.tsx";

const ChartCanvas = lazy(async () => ({ default: (await import("./chart-canvas.tsx")).ChartCanvas }));

const texts = bothLanguages(
  {
    view: "查看方式",
    chart: "图",
    table: "数据",
    category: "类别",
    inUnit: (label: string, unit: string) => `${label}（${unit}）`,
  },
  {
    view: "View",
    chart: "Chart",
    table: "Data",
    category: "Category",
    inUnit: (label: string, unit: string) => `${label} (${unit})`,
  },
);

/** Bars or lines over categories, with the same numbers as a table one press away (quality U-74). */
export function Chart(props: { label: string; kind: "bar" | "line"; data: ChartData; unit?: string; height?: number }) {
  const { label, kind, data, unit, height = 280 } = props;
  const t = useTexts(texts);
  const [view, setView] = useState<"chart" | "table">("chart");
  return (
    <figure className={styles.figure}>
      <div className={styles.head}>
        <figcaption>{unit === undefined ? label : t.inUnit(label, unit)}</figcaption>
        <Segmented
          label={t.view}
          value={view}
          choices={[
            { value: "chart", label: t.chart },
            { value: "table", label: t.table },
          ]}
          onChange={setView}
        />
      </div>
      {view === "table" ? (
        <ChartTable data={data} label={label} heading={t.category} />
      ) : (
        <Suspense fallback={<Skeleton lines={6} />}>
          <ChartCanvas label={label} kind={kind} data={data} height={height} />
        </Suspense>
      )}
    </figure>
  );
}
