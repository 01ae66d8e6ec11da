import type { Plan, PlanPart, PlanTree } from "@zhigang/contract/ledger";
import { useMemo, useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useIsNarrow } from "../../../kit/narrow/use-is-narrow.ts";
import { Drawer } from "../../../kit/dialog/dialog.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { Tree } from "../../../kit/tree/tree.tsx";
import { usePlanTree } from "../queries.ts";
import { TreeSummary } from "./tree-summary.tsx";
import { partKey, treeNodes } from "./tree-nodes.tsx";
import { planTreeTexts } from "./texts.ts";
import styles from "./plan-tree.module.css";

interface Props {
  plan: Plan;
  /** What is chosen in the tree: `task:<id>` or `part:<id>`. */
  open: string;
  onOpen: (key: string) => void;
}

/** The tree of one plan, and beside it what is chosen. */
export function PlanTreeDesk(props: Props) {
  const tree = usePlanTree(props.plan.id);
  if (tree.isError) return <ErrorState error={tree.error} onRetry={() => void tree.refetch()} />;
  return tree.data ? <Desk {...props} tree={tree.data} /> : <Skeleton lines={10} />;
}

function Desk({ plan, tree, open, onOpen }: Props & { tree: PlanTree }) {
  const t = useTexts(planTreeTexts);
  const isNarrow = useIsNarrow();
  const nodes = useMemo(() => treeNodes(tree.parts, t), [tree.parts, t]);
  const all = useMemo(() => partKeys(tree.parts), [tree.parts]);
  const [openKeys, setOpenKeys] = useState<readonly string[]>(all);
  const isAllOpen = openKeys.length >= all.length;
  const summary = <TreeSummary plan={plan} parts={tree.parts} open={open} />;
  return (
    <>
      <section className={styles.treePane} aria-label={t.tree}>
        <header className={styles.paneHead}>
          <h2 className={styles.paneTitle}>{tree.plan.title}</h2>
          <Button
            size="small"
            kind="quiet"
            icon={isAllOpen ? "chevron-up" : "chevron-down"}
            onClick={() => setOpenKeys(isAllOpen ? [] : all)}
          >
            {isAllOpen ? t.collapseAll : t.expandAll}
          </Button>
        </header>
        {plan.status === "withdrawn" && <Alert tone="warn">{t.withdrawnWords}</Alert>}
        <Tree
          label={t.tree}
          nodes={nodes}
          selectedKey={open === "" ? null : open}
          onSelect={onOpen}
          openKeys={openKeys}
          onOpenKeysChange={setOpenKeys}
        />
      </section>
      {isNarrow ? (
        <Drawer isOpen={open !== ""} title={t.summary} onClose={() => onOpen("")}>
          {summary}
        </Drawer>
      ) : (
        <aside className={styles.summary} aria-label={t.summary}>
          {summary}
        </aside>
      )}
    </>
  );
}

function partKeys(parts: readonly PlanPart[]): string[] {
  return parts.flatMap((part) => [
    partKey(part.id),
    ...part.tasks.map((task) => `task:${task.id}`),
    ...partKeys(part.parts),
  ]);
}
