import { supervisionEndpoints } from "@zhigang/contract/supervision";
import type { ReportDetail, ReportValues } from "@zhigang/contract/supervision";
import { REPORT_CELL_WORDS } from "@zhigang/domain/glossary";
import { missingCells } from "@zhigang/domain/supervision";
import type { ComponentType } from "react";
import { useState } from "react";
import { isRefusal } from "../../../api/refusal.ts";
import { useSend } from "../../../api/use-endpoint.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { TextArea } from "../../../kit/input/text-area.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { useShortcuts } from "../../../kit/shortcut-help/shortcuts.ts";
import { MakeBlocker } from "../blockers/make-blocker.tsx";
import { DraftNotice } from "./draft-notice.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { FigureFields } from "./figure-fields.tsx";
import { MilestoneFields } from "./milestone-fields.tsx";
import { PercentField } from "./percent-field.tsx";
import { REPORT_READS } from "./queries.ts";
import { ReportHead } from "./report-head.tsx";
import { SupportsLeft, withAdditions } from "./supports.tsx";
import { reportingTexts } from "./texts.ts";
import { useDraft } from "./use-draft.ts";
import styles from "./reporting.module.css";

/** What stands beside the form: what the plan asks, and what was said last time with the way to use it again. */
export type SideOfForm = ComponentType<{
  report: ReportDetail;
  /** What stands in the form now. */
  values: ReportValues;
  onTakeOver: (part: Partial<ReportValues>) => void;
}>;

const PARTS = ["progress", "problem", "effect", "nextStep"] as const;

/** One report while it is written: every part in the order of the keyboard, saved while it is typed. */
export function ReportForm(props: {
  report: ReportDetail;
  isLast: boolean;
  side: SideOfForm;
  onSubmitted: (title: string) => void;
}) {
  const { report, isLast, side: Side, onSubmitted } = props;
  const t = useTexts(reportingTexts);
  const say = useWord();
  const { keeper, draft } = useDraft(report);
  const { values } = draft;
  const change = (part: Partial<ReportValues>) => keeper.change(part);
  const submit = useSubmitting(report, () => keeper.flush(), onSubmitted);
  const handleSubmit = () => void submit.run(values);
  useShortcuts(t.keys, [
    { keys: "ctrl+Enter", label: t.submit, run: handleSubmit },
    { keys: "alt+a", label: t.takeAdditions, run: () => change({ progress: withAdditions(report, values.progress) }) },
    { keys: "ctrl+s", label: t.save, run: () => void keeper.flush().catch(() => undefined) },
  ]);
  const errorOf = (cell: keyof ReportValues) =>
    submit.lacking.includes(cell) ? t.lacks(say(REPORT_CELL_WORDS[cell])) : undefined;
  return (
    <>
      <Form onSubmit={handleSubmit} className={styles.form} label={report.itemTitle}>
        <ReportHead report={report} />
        <DraftNotice keeper={keeper} draft={draft} />
        <div ref={focusFirst} className={styles.stack}>
          {report.milestones.length > 0 ? (
            <MilestoneFields report={report} values={values} onChange={change} />
          ) : (
            <PercentField report={report} value={values.percent} error={errorOf("percent")} onChange={change} />
          )}
          {PARTS.map((part) => (
            <FormField
              key={part}
              label={say(REPORT_CELL_WORDS[part])}
              isRequired={part === "progress" || part === "nextStep"}
              error={errorOf(part)}
              {...(part === "problem" && { hint: t.problemHint })}
            >
              <TextArea
                value={values[part]}
                rows={part === "progress" ? 4 : 2}
                onChange={(text) => change({ [part]: text })}
              />
            </FormField>
          ))}
        </div>
        <FigureFields report={report} values={values} onChange={change} />
        <FormField label={t.help} hint={t.helpHint}>
          <TextArea value={values.help} rows={2} onChange={(help) => change({ help })} />
        </FormField>
        <MakeBlocker report={report} values={values} />
        <EvidenceList report={report} />
        {submit.error && !isRefusal(submit.error, "http.version_conflict") && <SubmitError error={submit.error} />}
        <SupportsLeft report={report} progress={values.progress} />
        <FormActions>
          <Button kind="primary" type="submit" isBusy={submit.isBusy} aria-keyshortcuts="Control+Enter">
            {isLast ? t.submitLast : t.submit}
          </Button>
        </FormActions>
      </Form>
      <Side report={report} values={values} onTakeOver={change} />
    </>
  );
}

/** Whoever comes to a report begins at its first part. */
function focusFirst(parts: HTMLElement | null): void {
  parts?.querySelector<HTMLElement>("input, textarea")?.focus();
}

/** Saves what is typed, then submits it; what is missing is said at its field before anything is sent. */
function useSubmitting(report: ReportDetail, flush: () => Promise<number>, onSubmitted: (title: string) => void) {
  const [lacking, setLacking] = useState<readonly string[]>([]);
  const [error, setError] = useState<Error | null>(null);
  const submit = useSend(supervisionEndpoints.submitReport, { touches: REPORT_READS });
  const run = async (values: ReportValues) => {
    const missing = report.milestones.length > 0 ? missingCells({ ...values, percent: "0" }) : missingCells(values);
    setLacking(missing);
    setError(null);
    if (missing.length > 0) return;
    try {
      const version = await flush();
      await submit.mutateAsync({ params: { id: report.id }, body: {}, options: { version } });
      onSubmitted(report.itemTitle);
    } catch (cause) {
      setError(cause as Error);
    }
  };
  return { run, lacking, error, isBusy: submit.isPending };
}

function SubmitError(props: { error: Error }) {
  const wordsOf = useErrorWords();
  return <Alert tone="bad">{wordsOf(props.error)}</Alert>;
}
