import type { AskChoice, AskCondition } from "@zhigang/contract/documents";
import { deadlineText, DUTY_ROLE_WORDS, LEAD_BASIS_WORDS } from "@zhigang/domain/glossary";
import { Button } from "../../../kit/button/button.tsx";
import { useLanguage } from "../../../kit/language/language.ts";
import { memberWord, useTexts, useWord } from "../../../kit/language/texts.ts";
import { Chip } from "../../../kit/tag/tag.tsx";
import { askTexts } from "../texts.ts";
import styles from "./ask-answer.module.css";

/** What the question was read as, condition by condition; each can be taken away. */
export function ConditionChips(props: {
  conditions: readonly AskCondition[];
  onRemove: (fields: readonly string[]) => void;
}) {
  const { conditions, onRemove } = props;
  const t = useTexts(askTexts);
  const labelOf = useConditionLabel();
  const shown = joinedTimes(conditions);
  if (shown.length === 0) return null;
  return (
    <div className={styles.chips} role="group" aria-label={t.take}>
      <span className={styles.faint}>{t.understood}</span>
      {shown.map(({ fields, condition }) => (
        <Chip
          key={fields.join()}
          label={
            fields.length === 2 ? t.withinIs(labelOf({ ...condition, field: "deadline" }, "plain")) : labelOf(condition)
          }
          onRemove={() => onRemove(fields)}
        />
      ))}
    </div>
  );
}

/** From and to the same year are one condition: in that year. */
function joinedTimes(conditions: readonly AskCondition[]) {
  const from = conditions.find(({ field }) => field === "deadlineFrom");
  const to = conditions.find(({ field }) => field === "deadlineTo");
  const isOne = from !== undefined && from.value === to?.value;
  return conditions
    .filter(({ field }) => !(isOne && field === "deadlineTo"))
    .map((condition) => ({
      condition,
      fields: isOne && condition === from ? (["deadlineFrom", "deadlineTo"] as string[]) : [condition.field as string],
    }));
}

function useConditionLabel(): (condition: AskCondition, how?: "plain") => string {
  const t = useTexts(askTexts);
  const say = useWord();
  const language = useLanguage();
  return ({ field, value, name }, how) => {
    const time = deadlineText(value === "none" ? null : value, language);
    const labels: Readonly<Record<AskCondition["field"], () => string>> = {
      planId: () => t.planIs(name ?? "…"),
      departmentId: () => t.bodyIs(name ?? value),
      bodyName: () => t.bodyIs(value),
      dutyRole: () => t.roleIs(memberWord(DUTY_ROLE_WORDS, value, say)),
      deadline: () => (how === "plain" ? time : t.deadlineIs(time)),
      deadlineFrom: () => t.fromIs(time),
      deadlineTo: () => t.toIs(time),
      leadBasis: () => memberWord(LEAD_BASIS_WORDS, value, say),
      isKey: () => t.keyOnly,
      hasQuestion: () => t.withQuestion,
      q: () => t.topicIs(value),
    };
    return labels[field]();
  };
}

/** Words with several meanings: a person picks one. */
export function Choices(props: { choices: readonly AskChoice[]; onPick: (choice: string) => void }) {
  const t = useTexts(askTexts);
  return props.choices.map((choice) => (
    <Meanings key={choice.about} choice={choice} says={t.choose[choice.about](choice.words)} onPick={props.onPick} />
  ));
}

/** What else the words could mean: the nearest meaning was taken, a person may take another. */
export function Alternatives(props: { alternatives: readonly AskChoice[]; onPick: (choice: string) => void }) {
  const t = useTexts(askTexts);
  return props.alternatives.map((choice) => (
    <Meanings key={choice.about} choice={choice} says={t.couldMean(choice.words)} onPick={props.onPick} />
  ));
}

function Meanings(props: { choice: AskChoice; says: string; onPick: (choice: string) => void }) {
  const { about, options } = props.choice;
  const timeWords = useTimeWords();
  return (
    <div className={styles.choice} role="group" aria-label={props.says}>
      <span>{props.says}</span>
      {options.map(({ value, name }) => (
        <Button key={value} size="small" onClick={() => props.onPick(`${about}:${value}`)}>
          {name ?? timeWords(value)}
        </Button>
      ))}
    </div>
  );
}

/** `..2027` is until 2027. */
function useTimeWords(): (value: string) => string {
  const t = useTexts(askTexts);
  const language = useLanguage();
  return (value) => {
    const [from = "", to = ""] = value.split("..");
    return from === "" ? t.until(deadlineText(to, language)) : t.since(deadlineText(from, language));
  };
}
