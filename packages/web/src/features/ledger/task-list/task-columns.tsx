import type { TaskRow } from "@zhigang/contract/ledger";
import { LEAD_BASIS_WORDS } from "@zhigang/domain/glossary";
import { useMemo } from "react";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { CountBadge } from "../../../kit/tag/tag.tsx";
import { Icon } from "../../../kit/icon/icon.tsx";
import type { Column } from "../../../kit/data-table/data-table.tsx";
import { DeadlineWords } from "../parts/deadline-words.tsx";
import { OwnerTags, SupportTags } from "../parts/duty-tags.tsx";
import { ledgerTexts } from "../texts.ts";
import { shortPath } from "./short-path.ts";
import { taskListTexts } from "./texts.ts";
import styles from "./task-list.module.css";

/** The columns of every table of tasks. */
export function useTaskColumns(): Column<TaskRow>[] {
  const t = useTexts(taskListTexts);
  const say = useWord();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: "path",
        title: t.path,
        width: 112,
        sortBy: "position",
        render: (row) => (
          <span className={styles.path} title={row.path}>
            {shortPath(row.path)}
          </span>
        ),
      },
      { key: "title", title: t.task, width: 270, grow: 4, sortBy: "title", render: (row) => <TaskTitle row={row} /> },
      {
        key: "lead",
        title: t.owners,
        width: 170,
        grow: 1,
        sortBy: "department",
        render: (row) => <OwnerTags duties={row.duties} isOpenList={row.isOpenList} />,
      },
      { key: "support", title: t.supports, width: 156, grow: 1, render: (row) => <SupportTags duties={row.duties} /> },
      {
        key: "deadline",
        title: t.timeNode,
        width: 186,
        sortBy: "deadline",
        render: (row) => <DeadlineWords deadline={row.deadline} />,
      },
      { key: "dueOn", title: t.dueOn, width: 108, render: (row) => format.day(row.deadline.dueOn) },
      {
        key: "targets",
        title: t.targets,
        width: 76,
        align: "end",
        render: (row) => (
          <span className={row.targetCount === 0 ? styles.zero : ""}>{format.number(row.targetCount)}</span>
        ),
      },
      {
        key: "questions",
        title: t.questions,
        width: 64,
        align: "end",
        render: (row) => row.openQuestionCount > 0 && <CountBadge count={row.openQuestionCount} tone="warn" />,
      },
      { key: "plan", title: t.plan, width: 210, grow: 1, sortBy: "plan", render: (row) => titled(row.planTitle) },
      { key: "part", title: t.part, width: 180, isHiddenAtFirst: true, render: (row) => titled(row.partTitle ?? "") },
      {
        key: "basis",
        title: t.leadBasis,
        width: 130,
        isHiddenAtFirst: true,
        render: (row) => say(LEAD_BASIS_WORDS[row.leadBasis]),
      },
      { key: "changed", title: t.changed, width: 118, sortBy: "changed", render: (row) => format.ago(row.changedAt) },
    ],
    [t, say, format],
  );
}

function titled(words: string) {
  return <span title={words}>{words}</span>;
}

/** The title with its marks: a key task, a safeguard. */
function TaskTitle({ row }: { row: TaskRow }) {
  const t = useTexts(ledgerTexts);
  return (
    <span className={styles.title} title={row.title}>
      {row.isKey && <Icon name="star" label={t.keyTask} className={styles.key} />}
      {row.isSafeguard && <Icon name="shield" label={t.safeguard} className={styles.safeguard} />}
      <span className={styles.titleWords}>{row.title}</span>
    </span>
  );
}
