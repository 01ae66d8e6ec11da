import type { ScoreFormContent } from "@zhigang/contract/supervision";
import { SCORE_GRADES, SCORE_LEVELS } from "@zhigang/domain/supervision";
import { Button } from "../../../kit/button/button.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import type { ContentOf, ErrorAt } from "./form-draft.ts";
import { CountField, FigureField, WordsFields } from "./parameter-field.tsx";
import { DeductionRules, LightRules } from "./rule-fields.tsx";
import { scoreFormTexts } from "./texts.ts";
import styles from "./score-forms.module.css";

interface Fields<K extends ScoreFormContent["kind"]> {
  readonly content: ContentOf<K>;
  readonly errorAt: ErrorAt;
  readonly onChange: (content: ContentOf<K>) => void;
}

/** The parameters of a form of any kind. */
export function ContentFields(props: {
  content: ScoreFormContent;
  errorAt: ErrorAt;
  onChange: (content: ScoreFormContent) => void;
}) {
  const { content, ...rest } = props;
  switch (content.kind) {
    case "deductions":
      return <DeductionFields content={content} {...rest} />;
    case "lights":
      return <LightFields content={content} {...rest} />;
    case "completion":
      return <CompletionFields content={content} {...rest} />;
    case "grades":
      return <GradeFields content={content} {...rest} />;
  }
}

function DeductionFields({ content, errorAt, onChange }: Fields<"deductions">) {
  const t = useTexts(scoreFormTexts);
  const { start, rules, appraisal, onlyListed } = content;
  const taken = [onlyListed.id, ...(appraisal ? [appraisal.id] : [])];
  return (
    <>
      <div className={styles.fields}>
        <FigureField
          label={t.start}
          value={start}
          error={errorAt("start")}
          onChange={(value) => onChange({ ...content, start: value })}
        />
      </div>
      {appraisal && (
        <fieldset className={styles.part}>
          <legend>{t.rule(appraisal.id)}</legend>
          <FigureField
            label={t.appraisal}
            value={appraisal.most}
            error={errorAt("appraisal")}
            onChange={(most) => onChange({ ...content, appraisal: { ...appraisal, most } })}
          />
          <WordsFields
            words={appraisal.words}
            onChange={(words) => onChange({ ...content, appraisal: { ...appraisal, words } })}
          />
        </fieldset>
      )}
      <fieldset className={styles.part}>
        <legend>{t.rule(onlyListed.id)}</legend>
        <FigureField
          label={t.onlyListed}
          value={onlyListed.times}
          error={errorAt("onlyListed")}
          onChange={(times) => onChange({ ...content, onlyListed: { ...onlyListed, times } })}
        />
        <WordsFields
          words={onlyListed.words}
          onChange={(words) => onChange({ ...content, onlyListed: { ...onlyListed, words } })}
        />
      </fieldset>
      <DeductionRules
        rules={rules}
        taken={taken}
        errorAt={errorAt}
        onChange={(changed) => onChange({ ...content, rules: changed })}
      />
    </>
  );
}

function LightFields({ content, errorAt, onChange }: Fields<"lights">) {
  const t = useTexts(scoreFormTexts);
  return (
    <>
      <div className={styles.fields}>
        <FigureField
          label={t.start}
          value={content.start}
          error={errorAt("start")}
          onChange={(start) => onChange({ ...content, start })}
        />
      </div>
      <LightRules rules={content.rules} errorAt={errorAt} onChange={(rules) => onChange({ ...content, rules })} />
    </>
  );
}

const COMPLETION = ["full", "cap", "floor", "bonusSlope", "bonusCap", "supportShare"] as const;

function CompletionFields({ content, errorAt, onChange }: Fields<"completion">) {
  const t = useTexts(scoreFormTexts);
  return (
    <>
      <div className={styles.fields}>
        {COMPLETION.map((name) => (
          <FigureField
            key={name}
            label={t[name]}
            hint={t.completionHints[name]}
            value={content[name]}
            error={errorAt(name)}
            onChange={(value) => onChange({ ...content, [name]: value })}
          />
        ))}
      </div>
      <WordsFields words={content.words} onChange={(words) => onChange({ ...content, words })} />
    </>
  );
}

function GradeFields({ content, errorAt, onChange }: Fields<"grades">) {
  const t = useTexts(scoreFormTexts);
  const { grades, levels } = content;
  return (
    <>
      <div className={styles.fields}>
        <FigureField
          label={t.full}
          value={content.full}
          error={errorAt("full")}
          onChange={(full) => onChange({ ...content, full })}
        />
        {SCORE_GRADES.map((grade) => (
          <FigureField
            key={grade}
            label={t.grade(grade)}
            value={grades[grade]}
            error={grade === "A" ? errorAt("grades") : undefined}
            onChange={(factor) => onChange({ ...content, grades: { ...grades, [grade]: factor } })}
          />
        ))}
        {SCORE_LEVELS.map((level) => (
          <FigureField
            key={level}
            label={t.level(level)}
            value={levels[level]}
            error={level === "I" ? errorAt("levels") : undefined}
            onChange={(factor) => onChange({ ...content, levels: { ...levels, [level]: factor } })}
          />
        ))}
      </div>
      <LoadFields content={content} errorAt={errorAt} onChange={onChange} />
      <WordsFields words={content.words} onChange={(words) => onChange({ ...content, words })} />
    </>
  );
}

/** 任务量系数: from how many items on which factor. */
function LoadFields({ content, errorAt, onChange }: Fields<"grades">) {
  const t = useTexts(scoreFormTexts);
  const { load } = content;
  const change = (at: number, step: Partial<(typeof load)[number]>) =>
    onChange({ ...content, load: load.map((one, index) => (index === at ? { ...one, ...step } : one)) });
  const last = load[load.length - 1];
  const next = { from: (last?.from ?? 0) + 5, factor: last?.factor ?? "1" };
  return (
    <fieldset className={styles.part}>
      <legend>{t.load}</legend>
      {load.map((step, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a step has nothing of its own but its place
        <div key={at} className={styles.step}>
          <CountField
            label={t.from}
            value={step.from}
            error={at === 0 ? errorAt("load") : undefined}
            onChange={(from) => change(at, { from })}
          />
          <FigureField label={t.factor} value={step.factor} onChange={(factor) => change(at, { factor })} />
          {load.length > 1 && (
            <Button
              size="small"
              onClick={() => onChange({ ...content, load: load.filter((_, index) => index !== at) })}
            >
              {t.removeStep(String(at + 1))}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button icon="plus" onClick={() => onChange({ ...content, load: [...load, next] })}>
          {t.addStep}
        </Button>
      </div>
    </fieldset>
  );
}
