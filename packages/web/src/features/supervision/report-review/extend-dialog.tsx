import type { ReportDetail } from "@zhigang/contract/supervision";
import { useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useExtendReport } from "./queries.ts";
import { reviewTexts } from "./texts.ts";

/** 延长本期填报: another last day for one unit and one period, with its reason. */
export function ExtendDialog(props: { report: ReportDetail; onClose: () => void }) {
  const { report, onClose } = props;
  const t = useTexts(reviewTexts);
  const wordsOf = useErrorWords();
  const [closesOn, setClosesOn] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const send = useExtendReport(onClose);
  const handleSubmit = () => {
    if (closesOn !== null) send.mutate({ params: { id: report.id }, body: { closesOn, reason } });
  };
  return (
    <Dialog isOpen title={t.extend} width={480} onClose={onClose}>
      <Form onSubmit={handleSubmit}>
        <p>{t.extendEffect(report.departmentName, report.period)}</p>
        <FormField label={t.extendTo} isRequired>
          <DayPicker value={closesOn} onChange={setClosesOn} />
        </FormField>
        <FormField label={t.reason} isRequired>
          <TextArea value={reason} rows={3} maxLength={2000} onChange={setReason} />
        </FormField>
        {send.error && <Alert tone="bad">{wordsOf(send.error)}</Alert>}
        <FormActions>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            kind="primary"
            type="submit"
            isBusy={send.isPending}
            disabled={closesOn === null || reason.trim() === ""}
          >
            {t.extend}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
