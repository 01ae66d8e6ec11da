import { bothLanguages } from "../../../kit/language/texts.ts";

/** What supervision says on the pages of the ledger. */
export const taskSlotTexts = bothLanguages(
  { supervision: "督查", none: "尚未督查。", supervise: "转为督查事项" },
  { supervision: "Supervision", none: "Not supervised yet.", supervise: "Supervise" },
);
