import type { ReportDetail, ReportValues } from "@zhigang/contract/supervision";
import { useState } from "react";
import { useMay, useSession } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { RaiseBlockerDialog } from "./raise-blocker-dialog.tsx";
import { blockerTexts } from "./texts.ts";
import styles from "./blockers.module.css";

/** 转为问题: out of the problem a report tells, or the help it asks for, with its words; for the department that reports. */
export function MakeBlocker(props: {
  report: Pick<ReportDetail, "id" | "itemId" | "itemTitle" | "departmentId">;
  values: Pick<ReportValues, "problem" | "help">;
}) {
  const { report, values } = props;
  const t = useTexts(blockerTexts);
  const may = useMay();
  const isOwn = useSession()?.department?.id === report.departmentId;
  const [isRaising, setIsRaising] = useState(false);
  const [problem, help] = [values.problem.trim(), values.help.trim()];
  if (!isOwn || !may("supervision.blocker.raise") || (problem === "" && help === "")) return null;
  const { id: reportId, itemId, itemTitle } = report;
  return (
    <div className={styles.make}>
      <span className={styles.soft}>{t.makeBlockerHint}</span>
      <Button size="small" icon="warning" onClick={() => setIsRaising(true)}>
        {t.makeBlocker}
      </Button>
      {isRaising && (
        <RaiseBlockerDialog
          start={{ itemId, itemTitle, reportId, blocked: problem, needed: help }}
          onClose={() => setIsRaising(false)}
        />
      )}
    </div>
  );
}
