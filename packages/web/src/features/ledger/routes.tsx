import type { RouteObject } from "react-router";

/** 台账: its table, tree, departments, time nodes, targets and coverage, and the page of one task. */
export const ledgerRoutes: RouteObject[] = [
  {
    path: "ledger/tasks",
    handle: { needs: "ledger.task.read" },
    lazy: async () => ({ Component: (await import("./task-list/task-list-page.tsx")).TaskListPage }),
  },
  {
    path: "ledger/exchange",
    handle: { needs: "ledger.task.edit" },
    lazy: async () => ({ Component: (await import("./exchange/exchange-page.tsx")).ExchangePage }),
  },
  {
    path: "ledger/exchange/:id",
    handle: { needs: "ledger.task.edit" },
    lazy: async () => ({ Component: (await import("./exchange/exchange-detail-page.tsx")).ExchangeDetailPage }),
  },
  {
    path: "ledger/tasks/:id",
    handle: { needs: "ledger.task.read" },
    lazy: async () => ({ Component: (await import("./task-detail/task-detail-page.tsx")).TaskDetailPage }),
  },
  {
    path: "ledger/tree",
    handle: { needs: "ledger.plan.read" },
    lazy: async () => ({ Component: (await import("./plan-tree/plan-tree-page.tsx")).PlanTreePage }),
  },
  {
    path: "ledger/versions",
    handle: { needs: "ledger.plan.read" },
    lazy: async () => ({ Component: (await import("./plan-versions/plan-versions-page.tsx")).PlanVersionsPage }),
  },
  {
    path: "ledger/departments",
    handle: { needs: "ledger.task.read" },
    lazy: async () => ({
      Component: (await import("./department-tasks/department-tasks-page.tsx")).DepartmentTasksPage,
    }),
  },
  {
    path: "ledger/time-nodes",
    handle: { needs: "ledger.task.read" },
    lazy: async () => ({ Component: (await import("./time-nodes/time-nodes-page.tsx")).TimeNodesPage }),
  },
  {
    path: "ledger/targets",
    handle: { needs: "ledger.target.read" },
    lazy: async () => ({ Component: (await import("./target-list/target-list-page.tsx")).TargetListPage }),
  },
  {
    path: "ledger/coverage",
    handle: { needs: "ledger.plan.read" },
    lazy: async () => ({ Component: (await import("./plan-coverage/plan-coverage-page.tsx")).PlanCoveragePage }),
  },
  {
    path: "ledger/cascade",
    handle: { needs: "ledger.alignment.read" },
    lazy: async () => ({ Component: (await import("./cascade/cascade-page.tsx")).CascadePage }),
  },
];
