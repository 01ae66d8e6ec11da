import { Suspense } from "react";
import type { ComponentProps, ReactNode } from "react";
import { homeParts } from "../../features/home/index.ts";
import { taskPanels, taskSelectionDeeds } from "../../features/ledger/index.ts";
import { ItemsOfTask, SuperviseSelection, WaitingForMe } from "../../features/supervision/index.ts";

const HOME_PARTS = [
  () => (
    <Suspense>
      <WaitingForMe />
    </Suspense>
  ),
];
const PANELS = [
  (props: ComponentProps<typeof ItemsOfTask>) => (
    <Suspense>
      <ItemsOfTask {...props} />
    </Suspense>
  ),
];
const DEEDS = [
  (props: ComponentProps<typeof SuperviseSelection>) => (
    <Suspense>
      <SuperviseSelection {...props} />
    </Suspense>
  ),
];

/** What features show on each other's pages; only here do they meet. */
export function FilledSlots({ children }: { children: ReactNode }) {
  return (
    <homeParts.Fill parts={HOME_PARTS}>
      <taskPanels.Fill parts={PANELS}>
        <taskSelectionDeeds.Fill parts={DEEDS}>{children}</taskSelectionDeeds.Fill>
      </taskPanels.Fill>
    </homeParts.Fill>
  );
}
