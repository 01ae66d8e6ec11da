import type { CheckedLadder, Ladder } from "@zhigang/contract/supervision";
import { ADDRESSEE_WORDS, COLOUR_WORDS, INSTRUMENT_WORDS } from "@zhigang/domain/glossary";
import type { ReactNode } from "react";
import { Icon } from "../../../kit/icon/icon.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { InstrumentMark } from "../parts/instrument-mark.tsx";
import { ruleSetTexts } from "./texts.ts";
import styles from "./rule-sets.module.css";

type Rung = Ladder["rungs"][number];

/** The rungs of a ladder, one a row; `limitOf` draws the answer limit where it is being filled in. */
export function RungTable(props: {
  ladder: Ladder;
  problems: CheckedLadder["problems"];
  limitOf?: (rung: Rung, index: number) => ReactNode;
}) {
  const { ladder, problems, limitOf } = props;
  const t = useTexts(ruleSetTexts);
  const say = useWord();
  const triggerOf = useTriggerWords();
  return (
    <div>
      <table className={styles.table} aria-label={t.rungs}>
        <thead>
          <tr>
            <th>{t.trigger}</th>
            <th>{t.instrument}</th>
            <th>{t.addressee}</th>
            <th>{t.answerWithin}</th>
          </tr>
        </thead>
        <tbody>
          {ladder.rungs.map((rung, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a rung is named by its place
            <tr key={index}>
              <td title={rung.because}>
                {triggerOf(rung)}
                {problems
                  .filter((one) => one.index === index)
                  .map(({ problem }) => (
                    <div key={problem} className={styles.finding}>
                      <Icon name="warning" />
                      {t.problems[problem]}
                    </div>
                  ))}
              </td>
              <td>
                <InstrumentMark instrument={rung.instrument} />
              </td>
              <td>{say(ADDRESSEE_WORDS[rung.addressee])}</td>
              <td>
                {limitOf?.(rung, index) ??
                  (rung.answerWithin === null ? t.noAnswer : t.days(String(rung.answerWithin)))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What calls for a rung, in words. */
function useTriggerWords(): (rung: Rung) => string {
  const t = useTexts(ruleSetTexts).triggers;
  const say = useWord();
  return ({ trigger }) => {
    switch (trigger.kind) {
      case "light": {
        const colour = say(COLOUR_WORDS[trigger.colour]);
        return trigger.months === 1 ? t.lightOnce(colour) : t.light(colour, String(trigger.months));
      }
      case "due_within":
        return t.due(String(trigger.days));
      case "overdue":
        return t.overdue;
      case "unanswered":
        return t.unanswered(say(INSTRUMENT_WORDS[trigger.instrument]));
    }
  };
}
