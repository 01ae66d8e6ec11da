import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import type { EChartsCoreOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useIsDark } from "../appearance/appearance.ts";
import type { ChartData } from "./chart-table.tsx";

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** The drawing itself; loaded only when a chart is in sight. */
export function ChartCanvas(props: { label: string; kind: "bar" | "line"; data: ChartData; height: number }) {
  const { label, kind, data, height } = props;
  const isDark = useIsDark();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!frame.current) return undefined;
    const chart = init(frame.current, null, { renderer: "svg" });
    chart.setOption(optionOf(kind, data, label));
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(frame.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
    // The colours are read from the tokens, so a change of light draws anew.
  }, [kind, data, label, isDark]);
  return <div ref={frame} role="img" aria-label={label} style={{ height }} />;
}

function optionOf(kind: "bar" | "line", data: ChartData, label: string): EChartsCoreOption {
  const ink = inkOfTokens();
  return {
    color: [ink("--brand"), ink("--accent"), ink("--ok"), ink("--warn"), ink("--info"), ink("--idle")],
    textStyle: { color: ink("--text-soft"), fontFamily: ink("--font") },
    aria: { enabled: true, label: { description: label }, decal: { show: data.series.length > 1 } },
    animationDuration: 300,
    grid: { left: 8, right: 12, top: 36, bottom: 8, containLabel: true },
    legend: { show: data.series.length > 1, top: 0, textStyle: { color: ink("--text-soft") } },
    // An HTML tooltip would carry style attributes, which the page's policy may refuse.
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      backgroundColor: ink("--surface-raised"),
      textStyle: { color: ink("--text") },
    },
    xAxis: {
      type: "category",
      axisLabel: { color: ink("--text-soft") },
      data: [...data.categories],
      axisLine: { lineStyle: { color: ink("--line-strong") } },
    },
    yAxis: {
      type: "value",
      axisLabel: { color: ink("--text-faint") },
      splitLine: { lineStyle: { color: ink("--line") } },
    },
    series: data.series.map((series) => ({
      name: series.name,
      type: kind,
      data: [...series.values],
      barMaxWidth: 36,
      itemStyle: { borderRadius: kind === "bar" ? [4, 4, 0, 0] : 0 },
      lineStyle: { type: series.isExpected ? "dashed" : "solid", width: 2 },
    })),
  };
}

function inkOfTokens(): (token: string) => string {
  const computed = getComputedStyle(document.documentElement);
  return (token) => computed.getPropertyValue(token).trim();
}
