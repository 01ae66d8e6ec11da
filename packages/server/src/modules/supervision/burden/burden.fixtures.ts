import type { AskField } from "@zhigang/contract/supervision";

/** One field of a form; a test says what matters of it. */
export function aField(change: Partial<AskField>): AskField {
  return {
    name: "用工人数",
    targetId: null,
    minutes: null,
    frequency: "once",
    justification: "研判用工缺口",
    validTo: null,
    ...change,
  };
}
