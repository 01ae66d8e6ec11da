import type { ReportDetail, ReportValues } from "@zhigang/contract/supervision";
import { Button } from "../../../kit/button/button.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { reportingTexts } from "./texts.ts";
import { useTypedNumber } from "./use-typed-number.ts";
import styles from "./reporting.module.css";

type Target = ReportDetail["targets"][number];
type Figure = ReportValues["figures"][number];

/** 指标数据: the plan's own targets with last time's figure filled in; one that is not confirmed stays carried. */
export function FigureFields(props: {
  report: ReportDetail;
  values: ReportValues;
  onChange: (part: Partial<ReportValues>) => void;
}) {
  const { report, values, onChange } = props;
  const t = useTexts(reportingTexts);
  if (report.targets.length + report.knownFigures.length === 0) return null;
  const set = (figure: Figure) =>
    onChange({ figures: [...values.figures.filter(({ targetId }) => targetId !== figure.targetId), figure] });
  return (
    <fieldset className={styles.group}>
      <legend>{t.figures}</legend>
      {report.targets.length > 0 && <p className={styles.faint}>{t.figuresHint}</p>}
      {report.targets.map((target) => (
        <FigureField
          key={target.id}
          target={target}
          figure={values.figures.find(({ targetId }) => targetId === target.id)}
          onChange={set}
        />
      ))}
      <KnownFigures figures={report.knownFigures} />
    </fieldset>
  );
}

/** What another report has already: shown with its place, never asked again. */
function KnownFigures(props: { figures: ReportDetail["knownFigures"] }) {
  const t = useTexts(reportingTexts);
  if (props.figures.length === 0) return null;
  return (
    <ul className={styles.faint}>
      {props.figures.map(({ targetId, name, unit, value, period, itemTitle }) => (
        <li key={targetId}>{t.known(name, `${value}${unit}`, period, itemTitle)}</li>
      ))}
    </ul>
  );
}

function FigureField(props: { target: Target; figure: Figure | undefined; onChange: (figure: Figure) => void }) {
  const { target, figure, onChange } = props;
  const t = useTexts(reportingTexts);
  const held = figure?.value ?? null;
  const report = (value: string | null) => onChange({ targetId: target.id, value, origin: "reported" });
  const typed = useTypedNumber(held, report);
  const isCarried = figure?.origin === "carried" && held !== null;
  const asked = target.value === null ? undefined : t.asked(`${target.value}${target.unit}`);
  return (
    <FormField
      label={target.unit === "" ? target.name : t.figureIn(target.name, target.unit)}
      error={typed.isWrong ? t.figureWrong : undefined}
      {...(asked !== undefined && { hint: asked })}
    >
      <span className={styles.figure}>
        <Input
          value={typed.shown}
          inputMode="decimal"
          className={styles.percent}
          maxLength={20}
          onChange={typed.change}
        />
        {isCarried && (
          <>
            <Tag tone="warn">{t.carried}</Tag>
            <Button size="small" aria-label={t.confirm(target.name)} onClick={() => report(held)}>
              {t.confirmShort}
            </Button>
          </>
        )}
      </span>
    </FormField>
  );
}
