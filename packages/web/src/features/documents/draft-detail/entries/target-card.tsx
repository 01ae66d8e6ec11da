import type { DraftQuestion, DraftTarget, TargetProposal } from "@zhigang/contract/documents";
import { CHANGE_WORDS, COMPARATOR_WORDS, TARGET_CLASS_WORDS } from "@zhigang/domain/glossary";
import { DocumentWords } from "../../../../kit/citation/citation.tsx";
import { COMPARATOR_SIGNS } from "../../../../kit/comparator/comparator-signs.ts";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { Tag } from "../../../../kit/tag/tag.tsx";
import { reviewTexts } from "../draft-texts.ts";
import { Fact } from "./card-frame.tsx";
import type { CardProps } from "./card-props.ts";
import { ItemCard } from "./item-card.tsx";
import { TimeFact } from "./time-fact.tsx";
import styles from "./entries.module.css";

/** A proposed target: what is promised, how much, by when. */
export function TargetCard(props: CardProps & { target: DraftTarget; questions: readonly DraftQuestion[] }) {
  const { target, text, ...shared } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  const { value } = target;
  return (
    <ItemCard
      {...shared}
      text={text}
      item={target}
      eyebrow={say(TARGET_CLASS_WORDS[value.class])}
      title={
        <>
          {value.name} <b className={styles.figure}>{figureOf(value)}</b>
        </>
      }
    >
      <Fact label={t.target}>
        <span>{say(COMPARATOR_WORDS[value.comparator])} </span>
        <b className={styles.number} lang="zh-CN">{`${value.value ?? "—"} ${value.unit}`}</b>
        {value.isAim && <Tag tone="info">{t.aim}</Tag>}
      </Fact>
      <Fact label={t.change}>
        {say(CHANGE_WORDS[value.change])}
        {value.scope !== null && <span lang="zh-CN">{` · ${value.scope}`}</span>}
      </Fact>
      <TimeFact deadline={value.deadline} text={text} />
      <Fact label={t.clause}>
        <span lang="zh-CN">
          <DocumentWords>{text.slice(value.clauseSpan[0], value.clauseSpan[1])}</DocumentWords>
        </span>
      </Fact>
    </ItemCard>
  );
}

function figureOf({ comparator, value, unit }: TargetProposal): string {
  return [COMPARATOR_SIGNS[comparator], `${value ?? ""}${unit}`].filter((part) => part !== "").join(" ");
}
