import type { RuleLevel, RuleSet } from "@zhigang/contract/supervision";
import { METRIC_WORDS } from "@zhigang/domain/glossary";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { ColourMark } from "../parts/colour-mark.tsx";
import { ruleSetTexts } from "./texts.ts";
import styles from "./rule-sets.module.css";

type Words = (typeof ruleSetTexts)["zh"];

/** The levels of a rule set, each as a sentence. */
export function LevelList({ content }: { content: RuleSet }) {
  const t = useTexts(ruleSetTexts);
  return (
    <ul className={styles.sentences} aria-label={t.levels}>
      {content.levels.map((level, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the levels of a kept version never change
        <li key={index}>
          <LevelSentence content={content} level={level} />
        </li>
      ))}
      {content.missing !== null && (
        <li>
          <span>{`${t.missing} →`}</span>
          <ColourMark colour={content.missing} />
        </li>
      )}
      {content.notDue !== null && (
        <li>
          <span>{`${t.notDue} →`}</span>
          <ColourMark colour={content.notDue} />
        </li>
      )}
    </ul>
  );
}

/** 落后序时进度 大于等于 10 且 小于等于 30 个百分点 → 黄灯，因为…… */
function LevelSentence({ content, level }: { content: RuleSet; level: RuleLevel }) {
  const t = useTexts(ruleSetTexts);
  const say = useWord();
  const bounds = boundsInWords(level, content.unit, t);
  const words = [say(METRIC_WORDS[content.metric]), bounds, peersInWords(level, t), runInWords(level, t)];
  return (
    <>
      <span>{`${words.filter(Boolean).join(" ")} →`}</span>
      <ColourMark colour={level.colour} />
      <span className={styles.soft}>{`${t.because}: ${level.because}`}</span>
      {level.causeExempt && <span className={styles.soft}>{`(${t.causeExempt})`}</span>}
    </>
  );
}

function boundsInWords({ low, lowClosed, high, highClosed }: RuleLevel, unit: string | null, t: Words): string {
  const ends = [
    low !== null && `${lowClosed ? t.from : t.above} ${low}`,
    high !== null && `${highClosed ? t.to : t.below} ${high}`,
  ].filter((end) => end !== false);
  return ends.length === 0 ? "" : `${ends.join(` ${t.and} `)} ${unit ?? ""}`.trim();
}

/** How a level stands to others of the same measure. */
export function peersInWords({ peer }: Pick<RuleLevel, "peer">, t: Words): string {
  if (peer === null) return "";
  const names = peer.of.join(t.listed);
  return peer.relation === "at_least_all" ? t.atLeastAll(names) : t.belowAny(names);
}

function runInWords({ consecutive, interrupted }: RuleLevel, t: Words): string {
  if (consecutive === null) return "";
  const after = interrupted === null ? t.unset : t[interrupted];
  return `${t.running} ${consecutive} ${t.periods} (${t.interrupted} ${after})`;
}
