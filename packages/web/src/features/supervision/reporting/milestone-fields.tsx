import type { ReportDetail, ReportValues } from "@zhigang/contract/supervision";
import { percentOfMilestones, plainDecimal } from "@zhigang/domain/supervision";
import { calendarDateOf } from "@zhigang/domain/values";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { DayPicker } from "../../../kit/day-picker/day-picker.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { reportingTexts } from "./texts.ts";
import styles from "./reporting.module.css";

/** 里程碑: ticked when done, with the day; the percentage follows from their weights. */
export function MilestoneFields(props: {
  report: ReportDetail;
  values: ReportValues;
  onChange: (part: Partial<ReportValues>) => void;
}) {
  const { report, values, onChange } = props;
  const t = useTexts(reportingTexts);
  const done = new Map(values.milestones.map(({ name, doneOn }) => [name, doneOn]));
  const percent = plainDecimal(percentOfMilestones(report.milestones, [...done.keys()]));
  const set = (name: string, doneOn: string | null) => {
    const others = values.milestones.filter((one) => one.name !== name);
    onChange({ milestones: doneOn === null ? others : [...others, { name, doneOn }] });
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t.milestones}</legend>
      <p className={styles.sum}>
        <strong>{percent}%</strong> {t.byMilestones}
      </p>
      <ul className={styles.milestones}>
        {report.milestones.map(({ name, weight, dueOn }) => (
          <li key={name} className={styles.milestone}>
            <Checkbox
              checked={done.has(name)}
              onChange={(isDone) => set(name, isDone ? calendarDateOf(new Date()) : null)}
            >
              {name}
            </Checkbox>
            <span className={styles.faint}>{t.weight(weight, dueOn)}</span>
            {done.has(name) && (
              <DayPicker
                label={t.doneOn(name)}
                value={done.get(name) ?? null}
                onChange={(day) => day !== null && set(name, day)}
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
