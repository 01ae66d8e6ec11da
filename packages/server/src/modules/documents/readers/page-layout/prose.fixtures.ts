import type { Paragraph } from "@zhigang/policy-text";
import type { ReadResult } from "../reader.ts";

/** Two paragraphs of a fictional plan. */
export const LONG =
  "推进平台建设，完善体制机制，围绕重点领域开展示范应用，形成一批可复制可推广的经验做法，到2027年建成公共服务平台5个，服务企业1000家以上。";
export const SECOND = "加强统筹协调，健全工作推进机制，定期研究解决重大问题，确保各项任务落到实处，取得实效。";

/** The running text of a reading, paragraph by paragraph. */
export function paragraphsOf({ content }: ReadResult): string[] {
  return content.blocks
    .filter((block): block is Paragraph => block.kind === "paragraph" && block.aside === undefined)
    .map((block) => content.text.slice(...block.span));
}
