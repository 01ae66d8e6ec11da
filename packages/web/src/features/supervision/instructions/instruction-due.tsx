import type { Instruction } from "@zhigang/contract/supervision";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { instructionTexts } from "./texts.ts";
import styles from "./instructions.module.css";

/** The day by which an instruction is to be carried out, and whether it passed. */
export function InstructionDue({ instruction }: { instruction: Pick<Instruction, "dueOn" | "isOverdue"> }) {
  const t = useTexts(instructionTexts);
  return (
    <span className={styles.due}>
      {instruction.dueOn}
      {instruction.isOverdue && (
        <Tag tone="bad" icon="error">
          {t.late}
        </Tag>
      )}
    </span>
  );
}
