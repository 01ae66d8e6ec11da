import type { Target } from "@zhigang/contract/ledger";
import { CHANGE_WORDS, TARGET_CLASS_WORDS, TARGET_KIND_WORDS } from "@zhigang/domain/glossary";
import { useMemo } from "react";
import { Link } from "react-router";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { ABSENT, useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { useIsNarrow } from "../../../kit/narrow/use-is-narrow.ts";
import { CountBadge, Tag } from "../../../kit/tag/tag.tsx";
import { taskAddress } from "../addresses.ts";
import { DeadlineWords } from "../parts/deadline-words.tsx";
import { TargetValue } from "../parts/target-value.tsx";
import { targetTexts } from "./texts.ts";
import styles from "./target-list.module.css";

/** The columns of every table of targets. */
export function useTargetColumns(): Column<Target>[] {
  const t = useTexts(targetTexts);
  const say = useWord();
  const format = useFormat();
  const isNarrow = useIsNarrow();
  return useMemo(
    () => [
      {
        key: "name",
        title: t.name,
        width: isNarrow ? 170 : 240,
        grow: 3,
        sortBy: "name",
        render: (row) => <Name row={row} />,
      },
      {
        key: "value",
        title: t.value,
        width: isNarrow ? 150 : 176,
        align: "end",
        render: (row) => <TargetValue target={row} />,
      },
      {
        key: "deadline",
        title: t.timeNode,
        width: 178,
        sortBy: "deadline",
        render: (row) => <DeadlineWords deadline={row.deadline} />,
      },
      { key: "dueOn", title: t.dueOn, width: 108, render: (row) => format.day(row.deadline.dueOn) },
      { key: "task", title: t.task, width: 220, grow: 2, render: (row) => <OfTask row={row} /> },
      { key: "plan", title: t.plan, width: 210, grow: 1, sortBy: "plan", render: (row) => titled(row.planTitle) },
      { key: "class", title: t.class, width: 96, render: (row) => say(TARGET_CLASS_WORDS[row.class]) },
      {
        key: "kind",
        title: t.kind,
        width: 96,
        render: (row) => row.kind !== null && <Tag tone="info">{say(TARGET_KIND_WORDS[row.kind])}</Tag>,
      },
      {
        key: "questions",
        title: t.questions,
        width: 64,
        align: "end",
        render: (row) => row.openQuestionCount > 0 && <CountBadge count={row.openQuestionCount} tone="warn" />,
      },
      {
        key: "change",
        title: t.change,
        width: 96,
        isHiddenAtFirst: true,
        render: (row) => say(CHANGE_WORDS[row.change]),
      },
      { key: "scope", title: t.scope, width: 140, isHiddenAtFirst: true, render: (row) => row.scope ?? ABSENT },
      { key: "changed", title: t.changed, width: 118, sortBy: "changed", render: (row) => format.ago(row.changedAt) },
    ],
    [t, say, format, isNarrow],
  );
}

function Name({ row }: { row: Target }) {
  return (
    <span className={styles.name} title={row.name}>
      {row.name}
    </span>
  );
}

function OfTask({ row }: { row: Target }) {
  const t = useTexts(targetTexts);
  if (row.taskId === null) return <span className={styles.faint}>{t.wholePlan}</span>;
  return (
    <Link to={taskAddress(row.taskId)} title={row.taskTitle ?? ""}>
      {row.taskTitle}
    </Link>
  );
}

function titled(words: string) {
  return <span title={words}>{words}</span>;
}
