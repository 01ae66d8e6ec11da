import type { RuleSet } from "@zhigang/contract/supervision";
import { COLOUR_WORDS, METRIC_WORDS } from "@zhigang/domain/glossary";
import { COLOURS } from "@zhigang/domain/supervision";
import type { Colour, Finding } from "@zhigang/domain/supervision";
import { IconButton } from "../../../kit/button/button.tsx";
import { Checkbox } from "../../../kit/choice/checkbox.tsx";
import { Icon } from "../../../kit/icon/icon.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Select } from "../../../kit/select/select.tsx";
import { ColourSign } from "../parts/colour-mark.tsx";
import { peersInWords } from "./level-words.tsx";
import { isNumber, isRun } from "./rule-draft.ts";
import type { LevelDraft } from "./rule-draft.ts";
import { ruleSetTexts } from "./texts.ts";
import styles from "./rule-sets.module.css";

/** One level as a sentence that can be edited, with what the linter finds beside it. */
export function LevelEditor(props: {
  level: LevelDraft;
  index: number;
  metric: RuleSet["metric"];
  unit: string;
  findings: readonly Finding[];
  onChange: (change: Partial<LevelDraft>) => void;
  onRemove: () => void;
}) {
  const { level, index, metric, unit, findings, onChange, onRemove } = props;
  const t = useTexts(ruleSetTexts);
  const say = useWord();
  const peers = peersInWords(level, t);
  return (
    <li className={styles.level} aria-label={t.level(String(index + 1))}>
      <div className={styles.sentence}>
        <span>{say(METRIC_WORDS[metric])}</span>
        {peers !== "" && <span>{peers}</span>}
        <BoundField
          label={t.low}
          signLabel={t.lowSign}
          signs={[t.from, t.above]}
          endless="−∞"
          value={level.low}
          isClosed={level.lowClosed}
          onChange={(low) => onChange({ low })}
          onClosed={(lowClosed) => onChange({ lowClosed })}
        />
        <span>{t.and}</span>
        <BoundField
          label={t.high}
          signLabel={t.highSign}
          signs={[t.to, t.below]}
          endless="∞"
          value={level.high}
          isClosed={level.highClosed}
          onChange={(high) => onChange({ high })}
          onClosed={(highClosed) => onChange({ highClosed })}
        />
        {unit !== "" && <span>{unit}</span>}
        <RunField level={level} onChange={onChange} />
        <span>→</span>
        <ColourField label={t.light} value={level.colour} onChange={(colour) => colour && onChange({ colour })} />
        <span>{t.because}</span>
        <Input
          aria-label={t.because}
          placeholder={t.becauseHint}
          className={styles.because}
          maxLength={200}
          value={level.because}
          onChange={(because) => onChange({ because })}
        />
        <Checkbox checked={level.causeExempt} onChange={(causeExempt) => onChange({ causeExempt })}>
          {t.causeExempt}
        </Checkbox>
        <IconButton icon="delete" size="small" label={t.removeLevel(String(index + 1))} onClick={onRemove} />
      </div>
      <FindingList findings={findings} />
    </li>
  );
}

/** One bound: how it compares, and the number; empty means without end. */
function BoundField(props: {
  label: string;
  signLabel: string;
  signs: readonly [closed: string, open: string];
  endless: string;
  value: string;
  isClosed: boolean;
  onChange: (value: string) => void;
  onClosed: (isClosed: boolean) => void;
}) {
  const { label, signLabel, signs, endless, value, isClosed, onChange, onClosed } = props;
  return (
    <>
      <Select
        label={signLabel}
        width={118}
        value={isClosed ? "closed" : "open"}
        options={[
          { value: "closed", label: signs[0] },
          { value: "open", label: signs[1] },
        ]}
        onChange={(sign) => onClosed(sign === "closed")}
      />
      <Input
        aria-label={label}
        className={styles.number}
        inputMode="decimal"
        placeholder={endless}
        isInvalid={!isNumber(value)}
        value={value}
        onChange={onChange}
      />
    </>
  );
}

/** 连续 so many periods, and what a break does; left empty, one period is enough. */
function RunField(props: { level: LevelDraft; onChange: (change: Partial<LevelDraft>) => void }) {
  const { level, onChange } = props;
  const t = useTexts(ruleSetTexts);
  const isRunning = level.consecutive.trim() !== "";
  return (
    <>
      <span>{t.running}</span>
      <Input
        aria-label={`${t.running} ${t.periods}`}
        className={styles.number}
        inputMode="numeric"
        placeholder="1"
        isInvalid={!isRun(level.consecutive)}
        value={level.consecutive}
        onChange={(consecutive) => onChange({ consecutive })}
      />
      <span>{t.periods}</span>
      {isRunning && (
        <Select
          label={t.interrupted}
          placeholder={`${t.interrupted}…`}
          width={130}
          value={level.interrupted}
          options={[
            { value: "restart" as const, label: t.restart },
            { value: "continue" as const, label: t.continue },
          ]}
          onChange={(interrupted) => onChange({ interrupted })}
        />
      )}
    </>
  );
}

/** A colour by its shape and word. */
export function ColourField(props: { label: string; value: Colour | null; onChange: (colour: Colour | null) => void }) {
  const { label, value, onChange } = props;
  const t = useTexts(ruleSetTexts);
  const say = useWord();
  return (
    <>
      {value !== null && <ColourSign colour={value} />}
      <Select
        label={label}
        placeholder={t.unset}
        width={108}
        value={value}
        options={COLOURS.map((colour) => ({ value: colour, label: say(COLOUR_WORDS[colour]) }))}
        onChange={onChange}
      />
    </>
  );
}

/** What the linter finds, with the value that shows it. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const language = useLanguage();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <li key={`${finding.kind} ${finding[language]}`} className={styles.finding}>
          <Icon name="warning" />
          {finding[language]}
        </li>
      ))}
    </ul>
  );
}
