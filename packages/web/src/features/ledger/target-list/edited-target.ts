import type { Target } from "@zhigang/contract/ledger";

/** What may be changed of a target. */
export function fieldsOf(target: Target) {
  const { name, comparator, value, unit, change, kind } = target;
  return { name, comparator, value, unit, change, kind, dueOn: target.deadline.dueOn };
}

export type EditedTarget = ReturnType<typeof fieldsOf>;

/** Whether a text is a value that can be kept: a decimal, `low-high`, or nothing. */
export function isValue(value: string | null): boolean {
  return value === null || /^-?\d+(\.\d+)?(-\d+(\.\d+)?)?$/.test(value);
}

/** What a person typed as it is kept: half width, no thousands marks, an empty field as nothing. */
export function typedValue(text: string): string | null {
  const plain = text
    .replace(/[０-９．－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s]/g, "")
    .replace(/[–—~～]/g, "-");
  return plain === "" ? null : plain;
}
