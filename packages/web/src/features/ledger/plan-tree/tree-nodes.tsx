import type { PlanPart, TaskRow } from "@zhigang/contract/ledger";
import { ownerNameOf } from "@zhigang/domain/ledger";
import type { ReactNode } from "react";
import { Icon } from "../../../kit/icon/icon.tsx";
import { CountBadge } from "../../../kit/tag/tag.tsx";
import type { TreeNode } from "../../../kit/tree/tree.tsx";
import { shortPath } from "../task-list/short-path.ts";
import styles from "./plan-tree.module.css";

/** The keys of a tree's nodes tell what they are: `part:<id>`, `task:<id>`. */
export function partKey(id: string): string {
  return `part:${id}`;
}

function taskKey(id: string): string {
  return `task:${id}`;
}

/** The words a part without a title is called by. */
interface Words {
  noTitle: string;
}

/** 篇章 and 任务 as nodes: a part with its count, a task with its owner and open questions. */
export function treeNodes(parts: readonly PlanPart[], words: Words): TreeNode[] {
  return parts.map((part) => ({
    key: partKey(part.id),
    label: <span className={styles.part}>{partTitle(part, words)}</span>,
    aside: <CountBadge count={part.taskCount} />,
    children: [...taskNodes(part.tasks, null), ...treeNodes(part.parts, words)],
  }));
}

/** A part by its number and title. */
export function partTitle(part: Pick<PlanPart, "label" | "title">, words: Words): string {
  const title = [part.label, part.title].filter(Boolean).join(" ");
  return title === "" ? words.noTitle : title;
}

/** The part of a tree with this id. */
export function findPart(parts: readonly PlanPart[], id: string): PlanPart | undefined {
  for (const part of parts) {
    const found = part.id === id ? part : findPart(part.parts, id);
    if (found) return found;
  }
  return undefined;
}

/** Tasks under tasks; one whose parent stands in another part is shown where it is. */
function taskNodes(tasks: readonly TaskRow[], parentId: string | null): TreeNode[] {
  const ids = new Set(tasks.map((task) => task.id));
  const isUnder = (task: TaskRow) =>
    parentId === null ? task.parentTaskId === null || !ids.has(task.parentTaskId) : task.parentTaskId === parentId;
  return tasks.filter(isUnder).map((task) => ({
    key: taskKey(task.id),
    label: <TaskLabel task={task} />,
    aside: <TaskAside task={task} />,
    children: taskNodes(
      tasks.filter((other) => other.id !== task.id),
      task.id,
    ),
  }));
}

function TaskLabel({ task }: { task: TaskRow }): ReactNode {
  const number = shortPath(task.path).split("/").pop() ?? "";
  return (
    <span title={task.title}>
      <span className={styles.number}>{number}</span>
      {task.isKey && <Icon name="star" className={styles.key} />}
      {task.title}
    </span>
  );
}

function TaskAside({ task }: { task: TaskRow }): ReactNode {
  const owner = ownerNameOf(task.duties);
  return (
    <>
      {task.openQuestionCount > 0 && <CountBadge count={task.openQuestionCount} tone="warn" />}
      {owner !== "" && <span className={styles.owner}>{owner}</span>}
    </>
  );
}
