import { lazy } from "react";

// The door of a feature is part of the first screen; what stands in the slots of others is fetched when it is shown.

/** 督查情况 beside a task of the ledger. */
export const ItemsOfTask = lazy(async () => ({
  default: (await import("./task-slots/items-of-task.tsx")).ItemsOfTask,
}));

/** 转为督查事项, for chosen tasks of the ledger. */
export const SuperviseSelection = lazy(async () => ({
  default: (await import("./task-slots/supervise-selection.tsx")).SuperviseSelection,
}));

/** What of supervision waits for the reader, on the home page. */
export const WaitingForMe = lazy(async () => ({
  default: (await import("./home-slots/waiting-for-me.tsx")).WaitingForMe,
}));
