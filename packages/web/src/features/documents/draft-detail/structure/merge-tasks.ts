import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftTask } from "@zhigang/contract/documents";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { showToast } from "../../../../kit/toast/toast.tsx";
import { reviewTexts } from "../draft-texts.ts";
import type { Entry } from "../entries/review-entries.ts";
import type { SendChange } from "../use-draft.ts";
import { structureTexts } from "./structure-texts.ts";

/** Merges tasks in one step and says so, with the way back. */
export function useMergeTasks(send: SendChange): (tasks: readonly DraftTask[]) => void {
  const t = useTexts(structureTexts);
  const r = useTexts(reviewTexts);
  const format = useFormat();
  return (tasks) => {
    const [first] = tasks;
    if (!first || tasks.length < 2) return;
    const params = { id: first.draftId };
    const body = { tasks: tasks.map(({ id, version }) => ({ id, version })) };
    void send(documentsEndpoints.mergeDraftTasks, { params, body }).then((change) => {
      if (!change) return;
      const undo = () => void send(documentsEndpoints.undoDraftStep, { params });
      showToast({ words: t.merged(format.number(tasks.length)), action: { label: r.undo, run: undo } });
    });
  };
}

/** The task beside another in the order of the text; rejected ones are passed over. */
export function taskBeside(entries: readonly Entry[], from: Entry | null, by: 1 | -1): DraftTask | null {
  const tasks = entries.flatMap((entry) =>
    entry.kind === "task" && entry.task.state !== "rejected" ? [entry.task] : [],
  );
  const at = tasks.findIndex((task) => task.id === from?.id);
  return at === -1 ? null : (tasks[at + by] ?? null);
}
