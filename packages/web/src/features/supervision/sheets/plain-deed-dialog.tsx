import type { SheetDetail } from "@zhigang/contract/supervision";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { CapNotice } from "../control/cap-notice.tsx";
import { asksReason, usePlainSheetAct } from "./queries.ts";
import type { PlainSheetAction } from "./queries.ts";
import { useSheetVerbs } from "./sheet-buttons.tsx";
import { sheetTexts } from "./texts.ts";

/** 签发, 销单, 弃用, 撤回, 退回: says what it does, asks for the reason where one is kept. */
export function PlainDeedDialog(props: {
  sheet: SheetDetail;
  action: PlainSheetAction;
  onStale: () => void;
  onClose: () => void;
}) {
  const { sheet, action, onStale, onClose } = props;
  const t = useTexts(sheetTexts);
  const verb = useSheetVerbs()[action];
  const act = usePlainSheetAct(action, {
    onDone: () => {
      showToast({ words: t.done(verb) });
      onClose();
    },
    onRefused: onStale,
  });
  return (
    <ConfirmDialog
      isOpen
      title={`${verb} · ${sheet.title}`}
      effect={
        <>
          {t.effects[action]}
          {action === "issue" && <CapNotice departmentIds={[sheet.departmentId]} />}
        </>
      }
      verb={verb}
      isDangerous={action === "recall" || action === "discard"}
      isBusy={act.isPending}
      error={act.error}
      {...(asksReason(action) && { reason: { isRequired: true } })}
      onConfirm={(reason) => act.send(sheet, reason)}
      onClose={onClose}
    />
  );
}
