import type { ReportDetail } from "@zhigang/contract/supervision";
import { REPORT_ACTION_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { ChangeDialog } from "./change-dialog.tsx";
import { ExtendDialog } from "./extend-dialog.tsx";
import { isPlainAction, useReportAct } from "./queries.ts";
import type { PlainReportAction } from "./queries.ts";
import { reviewTexts } from "./texts.ts";

const MAIN: readonly string[] = ["submit", "sign", "pass", "sign_change", "pass_change"];

/** The steps that the reader may take now, the way on as the main one. */
export function ReportActions(props: { report: ReportDetail }) {
  const { report } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  const may = useMay();
  const navigate = useNavigate();
  const wordsOf = useErrorWords();
  const [asked, setAsked] = useState<PlainReportAction | null>(null);
  const [opened, setOpened] = useState<"change" | "extend" | null>(null);
  const act = useReportAct(report, () => setAsked(null));
  const steps = report.mySteps.filter(({ action }) => isPlainAction(action) && action !== "submit");
  const handleStep = (action: PlainReportAction, needsReason: boolean) => {
    act.reset();
    if (needsReason) setAsked(action);
    else act.mutate({ action, reason: "" });
  };
  const isExtendable = may("supervision.report_exception.grant") && report.handedInOn === null;
  const close = () => setOpened(null);
  return (
    <>
      {act.error && asked === null && <Alert tone="bad">{wordsOf(act.error)}</Alert>}
      {report.mySteps.some(({ action }) => action === "save") && (
        <Button kind="primary" onClick={() => void navigate(`/supervision/reporting?report=${report.id}`)}>
          {t.write}
        </Button>
      )}
      {report.mySteps.some(({ action }) => action === "change") && (
        <Button onClick={() => setOpened("change")}>{t.makeChange}</Button>
      )}
      {isExtendable && <Button onClick={() => setOpened("extend")}>{t.extend}</Button>}
      {steps.map(({ action, needsReason }) => (
        <Button
          key={action}
          kind={MAIN.includes(action) ? "primary" : "plain"}
          isBusy={act.isPending && act.variables?.action === action}
          onClick={() => isPlainAction(action) && handleStep(action, needsReason)}
        >
          {say(REPORT_ACTION_WORDS[action])}
        </Button>
      ))}
      {asked !== null && (
        <ConfirmDialog
          isOpen
          title={say(REPORT_ACTION_WORDS[asked])}
          effect={t.reasonEffect(say(REPORT_ACTION_WORDS[asked]), report.itemTitle)}
          verb={say(REPORT_ACTION_WORDS[asked])}
          reason={{ isRequired: true }}
          isBusy={act.isPending}
          error={act.error}
          onConfirm={(reason) => act.mutate({ action: asked, reason })}
          onClose={() => setAsked(null)}
        />
      )}
      {opened === "change" && <ChangeDialog report={report} onClose={close} />}
      {opened === "extend" && <ExtendDialog report={report} onClose={close} />}
    </>
  );
}
