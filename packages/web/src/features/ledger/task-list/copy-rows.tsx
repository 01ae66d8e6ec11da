import type { Duty, TaskRow } from "@zhigang/contract/ledger";
import type { DutyRole } from "@zhigang/domain/ledger";
import { Button } from "../../../kit/button/button.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useDeadlineText } from "../../../kit/deadline/use-deadline-text.ts";
import { taskListTexts } from "./texts.ts";

/** Puts the chosen rows on the clipboard, cells apart by tabs, as spreadsheets take them. */
export function CopyRows({ rows }: { rows: readonly TaskRow[] }) {
  const t = useTexts(taskListTexts);
  const format = useFormat();
  const deadlineText = useDeadlineText();
  const handleCopy = () => {
    const head = [t.path, t.task, t.owners, t.supports, t.timeNode, t.dueOn, t.plan];
    const lines = rows.map((row) => [
      row.path,
      row.title,
      namesOf(row.duties, ["lead", "joint"]),
      namesOf(row.duties, ["support", "other"]),
      deadlineText(row.deadline.value),
      row.deadline.dueOn ?? "",
      row.planTitle,
    ]);
    const table = [head, ...lines].map((cells) => cells.map(plainCell).join("\t")).join("\n");
    // Browsers offer the clipboard only over HTTPS and on this machine.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const copied = clipboard ? clipboard.writeText(table) : Promise.reject(new Error("no clipboard"));
    copied.then(
      () => showToast({ words: t.copied(format.number(rows.length)) }),
      () => showToast({ tone: "bad", words: t.copyFailed }),
    );
  };
  return (
    <Button size="small" icon="copy" onClick={handleCopy}>
      {t.copyRows}
    </Button>
  );
}

function namesOf(duties: readonly Duty[], roles: readonly DutyRole[]): string {
  return duties
    .filter((duty) => roles.includes(duty.role))
    .map((duty) => duty.name)
    .join("、");
}

/** One line, and no cell that a spreadsheet would take for a formula (quality S-86). */
function plainCell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line;
}
