import type { DraftContent } from "@zhigang/contract/documents";
import type { TextMark } from "../../../../kit/text-highlight/text-highlight.tsx";
import type { MarginBar } from "../../paper/margin-bar.ts";

/** The marked words of the document: owners, time nodes, target values, unclaimed sentences. */
export function marksOf({ tasks, targets, gaps }: Pick<DraftContent, "tasks" | "targets" | "gaps">): TextMark[] {
  return [
    ...tasks
      .filter((task) => task.state !== "rejected")
      .flatMap(({ id, value }) => [
        ...value.leads.flatMap((owner) => mark(id, owner.span, "lead")),
        ...value.supports.flatMap((owner) => mark(id, owner.span, "support")),
        ...mark(id, value.deadline?.span ?? null, "time"),
      ]),
    ...targets
      .filter((target) => target.state !== "rejected")
      .flatMap(({ id, value }) => mark(id, value.span, "target")),
    ...gaps.filter((gap) => gap.state === "open").flatMap((gap) => mark(gap.id, gap.span, "doubt")),
  ];
}

function mark(id: string, span: readonly [number, number] | null, tone: TextMark["tone"]): TextMark[] {
  return span ? [{ id, start: span[0], end: span[1], tone }] : [];
}

/** The bars in the margin: each task by its state, each open gap. */
export function barsOf({ tasks, gaps }: Pick<DraftContent, "tasks" | "gaps">): MarginBar[] {
  const kept = tasks.filter((task) => task.state !== "rejected");
  return [
    ...kept.map(({ id, value, state }): MarginBar => {
      const tone = state === "proposed" ? "task" : "done";
      return { id, start: value.span[0], end: value.span[1], tone };
    }),
    ...gaps
      .filter((gap) => gap.state === "open")
      .map((gap): MarginBar => ({ id: gap.id, start: gap.span[0], end: gap.span[1], tone: "doubt" })),
  ];
}
