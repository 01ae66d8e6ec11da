import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { PlanSelect } from "../parts/plan-select.tsx";
import { useOverview, useTaskGroups } from "../queries.ts";
import { ledgerTexts } from "../texts.ts";
import { NodeContents } from "./node-contents.tsx";
import { timeNodeTexts } from "./texts.ts";
import { Timeline } from "./timeline.tsx";
import { isPassed } from "./years-of.ts";
import type { NodeCount } from "./years-of.ts";

const STATE = { deadline: "", planId: "", face: "tasks", open: "" };

/** 时间节点: what falls due when, and under it the tasks and targets of the chosen time. */
export function TimeNodesPage() {
  const t = useTexts(timeNodeTexts);
  const shared = useTexts(ledgerTexts);
  const [state, changeState] = useUrlState(STATE);
  const nodes = useNodes(state.planId);
  return (
    <Page
      title={t.title}
      description={t.description}
      crumbs={[{ label: shared.ledger }]}
      actions={<PlanSelect value={state.planId} width={260} onChange={(planId) => changeState({ planId, open: "" })} />}
    >
      {nodes.error && <ErrorState error={nodes.error} onRetry={nodes.retry} />}
      {!nodes.error && !nodes.items && <Skeleton lines={6} />}
      {nodes.items?.length === 0 && <EmptyState icon="clock" title={t.nothing} />}
      {nodes.items && nodes.items.length > 0 && (
        <>
          <Timeline
            nodes={nodes.items}
            value={state.deadline}
            onChange={(deadline) => changeState({ deadline, open: "" }, { keepsHistory: true })}
          />
          <NodeContents
            deadline={state.deadline}
            planId={state.planId}
            face={state.face === "targets" ? "targets" : "tasks"}
            open={state.open}
            onChange={changeState}
          />
        </>
      )}
    </Page>
  );
}

/** Tasks by time node; of targets only the whole ledger keeps a count. */
function useNodes(planId: string): { items: NodeCount[] | undefined; error: Error | null; retry: () => void } {
  const [today] = useState(() => calendarDateOf(new Date()));
  const groups = useTaskGroups("deadline", planId === "" ? {} : { planId });
  const overview = useOverview();
  const retry = () => void Promise.all([groups.refetch(), overview.refetch()]);
  const error = groups.error ?? overview.error;
  if (!groups.data || !overview.data) return { items: undefined, error, retry };
  const counted = new Map(groups.data.items.map((group) => [group.key, group.taskCount]));
  const targets = new Map(planId === "" ? overview.data.timeNodes.map((node) => [node.value, node.targets]) : []);
  const values = [...new Set([...counted.keys(), ...targets.keys()])];
  const items = values.map((value) => ({
    value,
    tasks: counted.get(value) ?? 0,
    targets: planId === "" ? (targets.get(value) ?? 0) : null,
    isPassed: isPassed(value, today),
  }));
  return { items, error: null, retry };
}
