import type { ConsequenceDetail } from "@zhigang/contract/supervision";
import { CONSEQUENCE_FACT_WORDS } from "@zhigang/domain/glossary";
import { Card } from "../../../kit/card/card.tsx";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { consequenceTexts } from "./texts.ts";
import styles from "./consequences.module.css";

/** 依据的事实, as they were frozen. */
export function CitedFacts({ proposal }: { proposal: ConsequenceDetail }) {
  const t = useTexts(consequenceTexts);
  const say = useWord();
  const language = useLanguage();
  return (
    <Card title={t.facts} description={t.factsHint}>
      <ol className={styles.facts}>
        {proposal.facts.map(({ kind, id, words }) => (
          <li key={`${kind} ${id}`}>
            <Tag>{say(CONSEQUENCE_FACT_WORDS[kind])}</Tag>
            <span>{words[language]}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
