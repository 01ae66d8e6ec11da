import type { Overlap } from "@zhigang/domain/supervision";
import type { ItemRow } from "./item-store.ts";
import type { DepartmentNames } from "./item-view.ts";

/** An item under way that supervises the same, and by what that is seen. */
export interface FoundOverlap {
  readonly row: ItemRow;
  readonly overlap: Overlap;
}

/** Why an item is held to supervise the same, and by whom and on what authority it does, in a sentence. */
export function sayOverlap(found: FoundOverlap, by: string, names: DepartmentNames): { zh: string; en: string } {
  const shared = found.overlap.sharedIds.map((id) => names.get(id) ?? "").filter((name) => name !== "");
  return { zh: inChinese(found, by, shared), en: inEnglish(found, by, shared) };
}

function inChinese({ row: { authority }, overlap }: FoundOverlap, by: string, shared: readonly string[]): string {
  const parts = [
    overlap.kind === "same_task" ? "同一项规划任务" : `事项名称相近（${percentOf(overlap)}%）`,
    ...(shared.length > 0 ? [`督查对象同为${shared.join("、")}`] : []),
    isOpen(overlap) ? "督查期间未限定" : `督查期间重合（${overlap.from ?? "…"}至${overlap.to ?? "…"}）`,
    `由${by}提出${authority === null ? "" : `，${authority.decidedBy}依据《${authority.document}》决定`}`,
  ];
  return `${parts.join("；")}。`;
}

function inEnglish({ row: { authority }, overlap }: FoundOverlap, by: string, shared: readonly string[]): string {
  const parts = [
    overlap.kind === "same_task" ? "the same task of a plan" : `titles alike (${percentOf(overlap)} %)`,
    ...(shared.length > 0 ? [`the same object: ${shared.join(", ")}`] : []),
    isOpen(overlap) ? "the period is left open" : `periods meet (${overlap.from ?? "…"} to ${overlap.to ?? "…"})`,
    `put forward by ${by}${authority === null ? "" : `, decided by ${authority.decidedBy} (${authority.document})`}`,
  ];
  return `${parts.join("; ")}.`;
}

function percentOf({ likeness }: Overlap): number {
  return Math.round(likeness * 100);
}

function isOpen({ from, to }: Overlap): boolean {
  return from === null && to === null;
}
