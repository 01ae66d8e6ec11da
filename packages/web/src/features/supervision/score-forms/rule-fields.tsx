import { COLOUR_WORDS, SCORE_FACT_WORDS, SCORE_STATEMENT_WORDS } from "@zhigang/domain/glossary";
import { SCORE_FACT_KINDS } from "@zhigang/domain/supervision";
import type { ReactNode } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { Alert } from "../../../kit/alert/alert.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { nextRuleId } from "./form-draft.ts";
import type { ContentOf, ErrorAt } from "./form-draft.ts";
import { CountField, FigureField, WordsFields } from "./parameter-field.tsx";
import { scoreFormTexts } from "./texts.ts";
import styles from "./score-forms.module.css";

type Deduction = ContentOf<"deductions">["rules"][number];
type LightRule = ContentOf<"lights">["rules"][number];
const NO_WORDS = { zh: "", en: "" };
const STATED = ["report_empty", "meeting_missed"] as const;
const COLOURS = ["yellow", "orange", "red"] as const;

/** 扣分规则: what calls for points, and how many. */
export function DeductionRules(props: {
  rules: readonly Deduction[];
  /** Numbers that the form uses besides its rules. */
  taken: readonly string[];
  errorAt: ErrorAt;
  onChange: (rules: Deduction[]) => void;
}) {
  const { rules, taken, errorAt, onChange } = props;
  const t = useTexts(scoreFormTexts);
  const say = useWord();
  const options = [
    ...SCORE_FACT_KINDS.map((value) => ({ value, label: say(SCORE_FACT_WORDS[value]) })),
    ...STATED.map((value) => ({ value, label: say(SCORE_STATEMENT_WORDS[value]) })),
  ];
  const id = nextRuleId("A", [...taken, ...rules.map((rule) => rule.id)]);
  const fresh: Deduction = { id, calledBy: "report_late", least: "1", most: "1", months: null, words: NO_WORDS };
  return (
    <RuleList rules={rules} errorAt={errorAt} onAdd={() => onChange([...rules, fresh])} onChange={onChange}>
      {(rule, change) => (
        <>
          <FormField label={t.calledBy} isRequired hint={rule.months ? t.months(rule.months.join(", ")) : undefined}>
            <Select
              value={rule.calledBy}
              options={options}
              onChange={(calledBy) => calledBy && change({ ...rule, calledBy })}
            />
          </FormField>
          <FigureField label={t.least} value={rule.least} onChange={(least) => change({ ...rule, least })} />
          <FigureField label={t.most} value={rule.most} onChange={(most) => change({ ...rule, most })} />
        </>
      )}
    </RuleList>
  );
}

/** 亮灯规则: how many lights of a colour cost how many points. */
export function LightRules(props: {
  rules: readonly LightRule[];
  errorAt: ErrorAt;
  onChange: (rules: LightRule[]) => void;
}) {
  const { rules, errorAt, onChange } = props;
  const t = useTexts(scoreFormTexts);
  const say = useWord();
  const free = COLOURS.find((colour) => rules.every((rule) => rule.colour !== colour));
  const ids = rules.map((rule) => rule.id);
  const add = () =>
    free && onChange([...rules, { id: nextRuleId("B", ids), colour: free, every: 1, points: "-1", words: NO_WORDS }]);
  return (
    <RuleList rules={rules} errorAt={errorAt} {...(free && { onAdd: add })} onChange={onChange}>
      {(rule, change) => (
        <>
          <FormField label={t.colour} isRequired>
            <Select
              value={rule.colour}
              options={COLOURS.map((value) => ({ value, label: say(COLOUR_WORDS[value]) }))}
              onChange={(colour) => colour && change({ ...rule, colour })}
            />
          </FormField>
          <CountField label={t.every} value={rule.every} onChange={(every) => change({ ...rule, every })} />
          <FigureField label={t.points} value={rule.points} onChange={(points) => change({ ...rule, points })} />
        </>
      )}
    </RuleList>
  );
}

/** Rules one under the other, each with its words; one can be added and taken out. */
function RuleList<R extends Deduction | LightRule>(props: {
  rules: readonly R[];
  errorAt: ErrorAt;
  onAdd?: () => void;
  onChange: (rules: R[]) => void;
  children: (rule: R, change: (rule: R) => void) => ReactNode;
}) {
  const { rules, errorAt, onAdd, onChange, children } = props;
  const t = useTexts(scoreFormTexts);
  const whole = errorAt("rules");
  return (
    <>
      {whole !== undefined && <Alert tone="warn">{whole}</Alert>}
      {rules.map((rule, at) => {
        const change = (changed: R) => onChange(rules.map((one, index) => (index === at ? changed : one)));
        const error = errorAt(`rules.${rule.id}`);
        return (
          <fieldset key={rule.id} className={styles.part}>
            <legend>{t.rule(rule.id)}</legend>
            {error !== undefined && <Alert tone="warn">{error}</Alert>}
            <div className={styles.fields}>{children(rule, change)}</div>
            <WordsFields words={rule.words} onChange={(words) => change({ ...rule, words })} />
            <div>
              <Button size="small" onClick={() => onChange(rules.filter((_, index) => index !== at))}>
                {t.removeRule(rule.id)}
              </Button>
            </div>
          </fieldset>
        );
      })}
      {onAdd && (
        <div>
          <Button icon="plus" onClick={onAdd}>
            {t.addRule}
          </Button>
        </div>
      )}
    </>
  );
}
