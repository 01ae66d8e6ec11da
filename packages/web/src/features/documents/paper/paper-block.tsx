import type { ShownBlock } from "@zhigang/contract/documents";
import { memo } from "react";
import type { TextMark } from "../../../kit/text-highlight/text-highlight.tsx";
import type { MarginBar } from "./margin-bar.ts";
import { PaperParagraph } from "./paper-paragraph.tsx";
import { PaperTable } from "./paper-table.tsx";

export interface BlockProps {
  block: ShownBlock;
  text: string;
  /** The level of the heading that the block carries. */
  level: number | null;
  titles: readonly { start: number; end: number }[];
  marks: readonly TextMark[];
  bars: readonly MarginBar[];
  litId: string | null;
  onPress: ((id: string) => void) | undefined;
}

/** One paragraph or table of the document; drawn anew only when its own marks change. */
export const PaperBlock = memo(function PaperBlock(props: BlockProps) {
  return props.block.kind === "table" ? <PaperTable {...props} /> : <PaperParagraph {...props} />;
});
