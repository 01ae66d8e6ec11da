import type { Sheet } from "@zhigang/contract/supervision";
import { isRefusal } from "../../../api/refusal.ts";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { CapNotice } from "../control/cap-notice.tsx";
import { useIssueSheets } from "./queries.ts";
import { sheetTexts } from "./texts.ts";
import styles from "./sheets.module.css";

/** 批量签发: all of them or none; a refusal names each that stands against it. */
export function IssueSheetsDialog(props: { sheets: readonly Sheet[]; onClose: () => void; onIssued: () => void }) {
  const { sheets, onClose, onIssued } = props;
  const t = useTexts(sheetTexts);
  const issue = useIssueSheets(({ items }) => {
    showToast({ words: t.issuedChosen(String(items.length)) });
    onIssued();
  });
  const refused = isRefusal(issue.error, "supervision.bulk_refused")
    ? (issue.error.details["refused"] as { id: string; title: string; because: string }[])
    : [];
  const effect = (
    <>
      <p>{t.issueChosenEffect(String(sheets.length))}</p>
      <CapNotice departmentIds={sheets.map(({ departmentId }) => departmentId)} />
      <ul className={styles.chosen}>
        {sheets.map(({ id, title, departmentName }) => (
          <li key={id}>
            {`${title} — ${departmentName}`}
            {refused.some((one) => one.id === id) && (
              <div className={styles.against}>{refused.find((one) => one.id === id)?.because}</div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
  return (
    <ConfirmDialog
      isOpen
      title={t.issueChosen(String(sheets.length))}
      effect={effect}
      verb={t.issueChosen(String(sheets.length))}
      isBusy={issue.isPending}
      error={issue.error}
      onConfirm={() => issue.mutate({ body: { sheets: sheets.map(({ id, version }) => ({ id, version })) } })}
      onClose={onClose}
    />
  );
}
