/** One measure with its values, as Prometheus reads it. */
export interface Measure {
  readonly name: string;
  readonly type: "counter" | "gauge" | "histogram";
  readonly help: string;
  readonly samples: readonly Sample[];
}

/** One value of a measure; a histogram's samples carry a suffix. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly suffix?: string;
  readonly value: number;
}

/** A measure with one value and no labels. */
export function gauge(name: string, help: string, value: number): Measure {
  return { name, type: "gauge", help, samples: [{ value }] };
}

/** Measures in the Prometheus text format, version 0.0.4. */
export function writeMetrics(measures: readonly Measure[]): string {
  return measures.map(writeMeasure).join("");
}

function writeMeasure({ name, type, help, samples }: Measure): string {
  const lines = samples.map(({ labels = {}, suffix = "", value }) => `${name}${suffix}${writeLabels(labels)} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines, ""].join("\n");
}

function writeLabels(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(",")}}` : "";
}

function escapeLabel(value: string): string {
  return value.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n");
}
