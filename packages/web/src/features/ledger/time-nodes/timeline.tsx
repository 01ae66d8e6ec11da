import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { Icon } from "../../../kit/icon/icon.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { timeNodeTexts } from "./texts.ts";
import { YEARLESS, yearsOf } from "./years-of.ts";
import type { NodeCount, YearOfNodes } from "./years-of.ts";
import styles from "./time-nodes.module.css";

/** The years side by side, each with its nodes and bars to one scale; a press narrows the list below. */
export function Timeline(props: { nodes: readonly NodeCount[]; value: string; onChange: (deadline: string) => void }) {
  const { nodes, value, onChange } = props;
  const t = useTexts(timeNodeTexts);
  const [thisYear] = useState(() => calendarDateOf(new Date()).slice(0, 4));
  const longest = Math.max(1, ...nodes.map((node) => node.tasks));
  const yearless = YEARLESS.flatMap((each) => nodes.filter((node) => node.value === each));
  const handlePress = (deadline: string) => onChange(deadline === value ? "" : deadline);
  const shared = { longest, value, onPress: handlePress };
  return (
    <section className={styles.timeline} aria-label={t.timeline}>
      {yearsOf(nodes).map((year) => (
        <Year key={year.year} year={year} isNow={year.year === thisYear} {...shared} />
      ))}
      {yearless.length > 0 && (
        <div className={classNames(styles.year, styles.yearless)}>
          <h2 className={styles.yearHead}>
            <span className={styles.yearName}>{t.without}</span>
          </h2>
          <NodeList nodes={yearless} {...shared} />
        </div>
      )}
    </section>
  );
}

interface Shared {
  longest: number;
  value: string;
  onPress: (deadline: string) => void;
}

function Year(props: Shared & { year: YearOfNodes; isNow: boolean }) {
  const { year, isNow, ...shared } = props;
  const t = useTexts(timeNodeTexts);
  const format = useFormat();
  return (
    <div className={classNames(styles.year, isNow && styles.now)}>
      <h2 className={styles.yearHead}>
        <span className={styles.yearName}>{t.year(year.year)}</span>
        {isNow && <Tag tone="accent">{t.now}</Tag>}
        <span className={styles.yearCount}>{t.yearCount(format.number(year.tasks))}</span>
      </h2>
      <NodeList nodes={year.nodes} {...shared} />
    </div>
  );
}

function NodeList(props: Shared & { nodes: readonly NodeCount[] }) {
  const { nodes, longest, value, onPress } = props;
  const t = useTexts(timeNodeTexts);
  const format = useFormat();
  const nameOf = useNodeName();
  return (
    <ul className={styles.nodes}>
      {nodes.map((node) => (
        <li key={node.value}>
          <button
            type="button"
            className={styles.node}
            aria-pressed={node.value === value}
            title={countWords(node, t, format.number)}
            onClick={() => onPress(node.value)}
          >
            <span className={styles.nodeName}>
              {nameOf(node.value)}
              {node.isPassed && <span className={styles.passed}>{t.passed}</span>}
            </span>
            <span className={styles.nodeTargets}>
              {node.targets !== null && node.targets > 0 && (
                <>
                  <Icon name="target" label={t.targets} />
                  {format.number(node.targets)}
                </>
              )}
            </span>
            <span className={styles.nodeCount}>{format.number(node.tasks)}</span>
            <span className={styles.track} aria-hidden>
              <span style={{ width: `${(node.tasks / longest) * 100}%` }} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function useNodeName(): (value: string) => string {
  const t = useTexts(timeNodeTexts);
  return (value) => {
    if (value === "annual" || value === "ongoing" || value === "none") return t[value];
    const [, month, day] = value.split("-");
    if (month === undefined) return t.inYear;
    const plain = String(Number(month));
    return day === undefined ? t.month(plain) : t.day(plain, String(Number(day)));
  };
}

function countWords(
  { tasks, targets }: NodeCount,
  t: { counts: (tasks: string, targets: string) => string; tasksOnly: (tasks: string) => string },
  number: (value: number) => string,
): string {
  return targets === null ? t.tasksOnly(number(tasks)) : t.counts(number(tasks), number(targets));
}
