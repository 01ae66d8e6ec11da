import { deadlineKey } from "@zhigang/domain/ledger";

/** What falls on one time node. `targets` is null where it is not counted under the filter. */
export interface NodeCount {
  value: string;
  tasks: number;
  targets: number | null;
  /** Whether its last day is over. */
  isPassed: boolean;
}

/** The nodes of one year, in the order in which they fall due; the year itself comes last. */
export interface YearOfNodes {
  year: string;
  nodes: readonly NodeCount[];
  tasks: number;
}

/** Nodes that stand in no year, in the order in which they are read. */
export const YEARLESS = ["annual", "ongoing", "none"] as const;

/** Puts time nodes under their years. */
export function yearsOf(nodes: readonly NodeCount[]): YearOfNodes[] {
  const dated = nodes.filter((node) => /^\d{4}/.test(node.value));
  const years = [...new Set(dated.map((node) => node.value.slice(0, 4)))].sort();
  return years.map((year) => {
    const inYear = dated.filter((node) => node.value.startsWith(year));
    return {
      year,
      nodes: inYear.sort((a, b) => (deadlineKey(null, a.value) < deadlineKey(null, b.value) ? -1 : 1)),
      tasks: inYear.reduce((sum, node) => sum + node.tasks, 0),
    };
  });
}

/** Whether a node's last day lies before today: a month or year is over only when its last day is. */
export function isPassed(value: string, today: string): boolean {
  return /^\d{4}/.test(value) && deadlineKey(null, value) < today;
}
