import type { KeptRuleSet, RuleSet } from "@zhigang/contract/supervision";
import { METRIC_WORDS } from "@zhigang/domain/glossary";
import { isItemMetric, lintRuleSet, METRICS } from "@zhigang/domain/supervision";
import type { Finding } from "@zhigang/domain/supervision";
import { useMemo } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { ColourField, FindingList, LevelEditor } from "./level-editor.tsx";
import { contentOf, isNumber, levelAfter, placeOf } from "./rule-draft.ts";
import type { FindingPlace, LevelDraft, RuleDraft } from "./rule-draft.ts";
import { ruleSetTexts } from "./texts.ts";
import type { RuleEditing } from "./use-rule-editing.ts";
import styles from "./rule-sets.module.css";

/** The draft of a rule set as sentences; the linter looks at every keystroke. */
export function RuleEditor({ editing }: { editing: RuleEditing }) {
  const { draft, change } = editing;
  const t = useTexts(ruleSetTexts);
  const findings = useFindings(draft);
  const at = (place: FindingPlace) => findings.filter((one) => one.place === place).map(({ finding }) => finding);
  const setLevel = (key: number, part: Partial<LevelDraft>) =>
    change({ levels: draft.levels.map((level) => (level.key === key ? { ...level, ...part } : level)) });
  return (
    <>
      {editing.conflict && <Conflict editing={editing} theirs={editing.conflict} />}
      {editing.error && <EditorError error={editing.error} />}
      <Alert tone={findings.length === 0 ? "ok" : "warn"}>
        {findings.length === 0 ? t.noFindings : t.found(String(findings.length))}
      </Alert>
      <Card title={t.levels}>
        <ul className={styles.levels}>
          {draft.levels.map((level, index) => (
            <LevelEditor
              key={level.key}
              level={level}
              index={index}
              metric={draft.metric}
              unit={draft.unit}
              findings={at(index)}
              onChange={(part) => setLevel(level.key, part)}
              onRemove={() => change({ levels: draft.levels.filter(({ key }) => key !== level.key) })}
            />
          ))}
        </ul>
        <FindingList findings={at("set")} />
        <Button icon="plus" onClick={() => change({ levels: [...draft.levels, levelAfter(draft.levels)] })}>
          {t.addLevel}
        </Button>
      </Card>
      <Card title={t.otherwise}>
        <ul className={styles.levels}>
          <li className={styles.sentence}>
            <span>{`${t.missing} →`}</span>
            <ColourField label={t.missing} value={draft.missing} onChange={(missing) => change({ missing })} />
            <FindingList findings={at("missing")} />
          </li>
          <li className={styles.sentence}>
            <span>{`${t.notDue} →`}</span>
            <ColourField label={t.notDue} value={draft.notDue} onChange={(notDue) => change({ notDue })} />
            <FindingList findings={at("not_due")} />
          </li>
        </ul>
      </Card>
      <BasisFields draft={draft} findings={at("unit")} onChange={change} />
      <OriginFields draft={draft} editing={editing} />
    </>
  );
}

/** The findings of the draft as it stands, each with its place; none is looked for while a number is half typed. */
export function useFindings(draft: RuleDraft): readonly { finding: Finding; place: FindingPlace }[] {
  return useMemo(() => {
    const content = contentOf(draft);
    if (!content) return [];
    return lintRuleSet(content).map((finding) => ({ finding, place: placeOf(finding, content.levels) }));
  }, [draft]);
}

/** Somebody else saved meanwhile: theirs or mine, knowingly. */
function Conflict({ editing, theirs }: { editing: RuleEditing; theirs: KeptRuleSet }) {
  const t = useTexts(ruleSetTexts);
  return (
    <Alert
      tone="warn"
      action={
        <div className={styles.tags}>
          <Button size="small" onClick={() => editing.take(theirs)}>
            {t.takeTheirs}
          </Button>
          <Button size="small" kind="danger" onClick={() => editing.save(theirs.version)}>
            {t.keepMine}
          </Button>
        </div>
      }
    >
      {t.conflict}
    </Alert>
  );
}

function EditorError({ error }: { error: Error }) {
  const wordsOf = useErrorWords();
  return <Alert tone="bad">{wordsOf(error)}</Alert>;
}

function BasisFields(props: {
  draft: RuleDraft;
  findings: readonly Finding[];
  onChange: (change: Partial<RuleDraft>) => void;
}) {
  const { draft, findings, onChange } = props;
  const t = useTexts(ruleSetTexts);
  const say = useWord();
  const options = METRICS.map((metric: RuleSet["metric"]) => ({
    value: metric,
    label: say(METRIC_WORDS[metric]),
    ...(!isItemMetric(metric) && { note: t.notForItems }),
  }));
  return (
    <Card title={t.basis}>
      <div className={styles.fields}>
        <FormField label={t.metric}>
          <Select value={draft.metric} options={options} onChange={(metric) => metric && onChange({ metric })} />
        </FormField>
        <FormField label={t.unit}>
          <Input value={draft.unit} maxLength={200} onChange={(unit) => onChange({ unit })} />
        </FormField>
        <FormField label={t.least} error={isNumber(draft.least) ? undefined : t.numberWrong}>
          <Input value={draft.least} inputMode="decimal" onChange={(least) => onChange({ least })} />
        </FormField>
        <FormField label={t.most} error={isNumber(draft.most) ? undefined : t.numberWrong}>
          <Input value={draft.most} inputMode="decimal" onChange={(most) => onChange({ most })} />
        </FormField>
        <Checkbox checked={draft.isWhole} onChange={(isWhole) => onChange({ isWhole })}>
          {t.whole}
        </Checkbox>
      </div>
      <FindingList findings={findings} />
    </Card>
  );
}

function OriginFields({ draft, editing }: { draft: RuleDraft; editing: RuleEditing }) {
  const t = useTexts(ruleSetTexts);
  return (
    <Card title={t.origin}>
      <div className={styles.fields}>
        <FormField label={t.city}>
          <Input value={draft.city} maxLength={200} onChange={(city) => editing.change({ city })} />
        </FormField>
        <FormField label={t.versionName}>
          <Input value={draft.version} maxLength={200} onChange={(version) => editing.change({ version })} />
        </FormField>
        <div className={styles.wide}>
          <FormField label={t.sourceLabel}>
            <Input value={draft.source} maxLength={200} onChange={(source) => editing.change({ source })} />
          </FormField>
        </div>
        <div className={styles.wide}>
          <FormField label={t.note} hint={t.noteHint}>
            <Input value={editing.note} maxLength={2000} onChange={editing.setNote} />
          </FormField>
        </div>
      </div>
    </Card>
  );
}
