import type { ReportDetail, ReportValues } from "@zhigang/contract/supervision";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { reportingTexts } from "./texts.ts";
import { useTypedNumber } from "./use-typed-number.ts";
import styles from "./reporting.module.css";

/** 完成进度 as a person types it: full-width digits and the sign are taken, and the plan stands beside it. */
export function PercentField(props: {
  report: ReportDetail;
  value: string | null;
  error: string | undefined;
  onChange: (part: Partial<ReportValues>) => void;
}) {
  const { report, value, error, onChange } = props;
  const t = useTexts(reportingTexts);
  const typed = useTypedNumber(value, (percent) => onChange({ percent }));
  const hints = useHints(report);
  return (
    <FormField
      label={`${t.percent} %`}
      isRequired
      error={typed.isWrong ? t.percentWrong : error}
      {...(hints !== "" && { hint: hints })}
    >
      <Input
        value={typed.shown}
        inputMode="decimal"
        className={styles.percent}
        maxLength={12}
        onFocus={(event) => event.target.select()}
        onChange={typed.change}
      />
    </FormField>
  );
}

/** What was planned by now, and what was said last time. */
function useHints({ planned, last }: ReportDetail): string {
  const t = useTexts(reportingTexts);
  const before = last?.values.percent ?? null;
  const hints = [
    planned === null ? "" : t.percentHint(planned),
    last === null || before === null ? "" : `${t.lastTime(last.period)} ${before}%`,
  ];
  return hints.filter((hint) => hint !== "").join(" · ");
}
