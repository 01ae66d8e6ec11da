import type { UseMutationResult } from "@tanstack/react-query";
import { EXPORT_FORMATS } from "@zhigang/contract/ledger";
import type { ExportFormat } from "@zhigang/contract/ledger";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Menu } from "../../../kit/menu/menu.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { ledgerTexts } from "../texts.ts";

/** 导出 the rows in sight, as a paper, a sheet or data. Hidden from those who may take nothing out. */
export function ExportMenu(props: {
  send: UseMutationResult<void, Error, ExportFormat>;
  of: "tasks" | "targets";
  size?: "small" | "medium";
  /** What the button says, where it is not the view in sight that is taken. */
  label?: string;
}) {
  const { send, of, size = "medium", label } = props;
  const t = useTexts(ledgerTexts);
  const may = useMay();
  if (!may("ledger.task.export")) return null;
  const words: Readonly<Record<ExportFormat, string>> = {
    docx: of === "tasks" ? t.exportDocx : t.exportTargetsDocx,
    xlsx: t.exportXlsx,
    csv: t.exportCsv,
    json: t.exportJson,
  };
  const entries = EXPORT_FORMATS.map((format) => ({
    key: format,
    label: words[format],
    icon: format === "docx" ? ("document" as const) : format === "json" ? ("layers" as const) : ("table" as const),
    onSelect: () => send.mutate(format, { onSuccess: () => showToast({ words: t.exported }) }),
  }));
  return (
    <Menu entries={entries} side="bottomRight">
      <Button icon="download" trailingIcon="chevron-down" size={size} isBusy={send.isPending}>
        {send.isPending ? t.exporting : (label ?? t.export)}
      </Button>
    </Menu>
  );
}
