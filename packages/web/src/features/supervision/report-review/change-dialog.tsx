import type { ReportDetail, ReportValues } from "@zhigang/contract/supervision";
import { REPORT_CELL_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { FigureFields } from "../reporting/figure-fields.tsx";
import { MilestoneFields } from "../reporting/milestone-fields.tsx";
import { PercentField } from "../reporting/percent-field.tsx";
import { useChangeReport } from "./queries.ts";
import { reviewTexts } from "./texts.ts";

const PARTS = ["progress", "problem", "effect", "nextStep", "help"] as const;

/** 改动已通过的内容: what is typed waits beside the passed values until it is signed and passed. */
export function ChangeDialog(props: { report: ReportDetail; onClose: () => void }) {
  const { report, onClose } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  const wordsOf = useErrorWords();
  const [values, setValues] = useState<ReportValues>(report.values);
  const [reason, setReason] = useState("");
  const send = useChangeReport(onClose);
  const change = (part: Partial<ReportValues>) => setValues((before) => ({ ...before, ...part }));
  const handleSubmit = () =>
    send.mutate({ params: { id: report.id }, body: { reason, values }, options: { version: report.version } });
  return (
    <Dialog isOpen title={t.makeChange} width={640} onClose={onClose}>
      <Form onSubmit={handleSubmit}>
        <p>{t.changeEffect}</p>
        {report.milestones.length > 0 ? (
          <MilestoneFields report={report} values={values} onChange={change} />
        ) : (
          <PercentField report={report} value={values.percent} error={undefined} onChange={change} />
        )}
        {PARTS.map((part) => (
          <FormField key={part} label={say(REPORT_CELL_WORDS[part])}>
            <TextArea value={values[part]} rows={2} onChange={(text) => change({ [part]: text })} />
          </FormField>
        ))}
        <FigureFields report={report} values={values} onChange={change} />
        <FormField label={t.reason} isRequired>
          <TextArea value={reason} rows={2} maxLength={2000} onChange={setReason} />
        </FormField>
        {send.error && <Alert tone="bad">{wordsOf(send.error)}</Alert>}
        <FormActions>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" type="submit" isBusy={send.isPending} disabled={reason.trim() === ""}>
            {t.makeChange}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
