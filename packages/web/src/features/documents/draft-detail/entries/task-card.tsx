import type { DraftQuestion, DraftTask } from "@zhigang/contract/documents";
import { LEAD_BASIS_WORDS } from "@zhigang/domain/glossary";
import { DocumentWords } from "../../../../kit/citation/citation.tsx";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { Tag } from "../../../../kit/tag/tag.tsx";
import { reviewTexts } from "../draft-texts.ts";
import { Fact } from "./card-frame.tsx";
import type { CardProps } from "./card-props.ts";
import { ItemCard } from "./item-card.tsx";
import { OwnerList } from "./owner-list.tsx";
import { TimeFact } from "./time-fact.tsx";
import styles from "./entries.module.css";

/** A proposed task: who, when, what, and how sure the reading is. */
export function TaskCard(props: CardProps & { task: DraftTask; questions: readonly DraftQuestion[] }) {
  const { task, text, ...shared } = props;
  const { value } = task;
  return (
    <ItemCard {...shared} text={text} item={task} eyebrow={value.path} title={value.title}>
      <Owners task={task} />
      <TimeFact deadline={value.deadline} text={text} />
      <Steps task={task} text={text} />
    </ItemCard>
  );
}

function Owners({ task: { value } }: { task: DraftTask }) {
  const t = useTexts(reviewTexts);
  const say = useWord();
  const isJoint = value.leadBasis === "joint" || value.leadBasis === "open";
  const hasOwner = value.leads.length + value.supports.length + value.others.length > 0;
  return (
    <>
      <OwnerList label={isJoint ? t.joint : t.lead} side={isJoint ? "joint" : "lead"} owners={value.leads} />
      <OwnerList label={t.supports} side="support" owners={value.supports} />
      <OwnerList label={t.others} side="support" owners={value.others} />
      <Fact label={t.basis}>
        {hasOwner ? say(LEAD_BASIS_WORDS[value.leadBasis]) : t.noOwner}{" "}
        {value.openList && <Tag tone="warn">{t.openList}</Tag>}
      </Fact>
    </>
  );
}

function Steps({ task: { value }, text }: { task: DraftTask; text: string }) {
  const t = useTexts(reviewTexts);
  return (
    <>
      {value.phases.length > 0 && (
        <Fact label={t.phases}>
          <ol className={styles.steps} lang="zh-CN">
            {value.phases.map((phase) => (
              <li key={`${phase.span[0]}-${phase.text}`}>{phase.text}</li>
            ))}
          </ol>
        </Fact>
      )}
      {value.measures.length > 0 && (
        <details className={styles.measures}>
          <summary>{t.measures(String(value.measures.length))}</summary>
          <ol className={styles.steps} lang="zh-CN">
            {value.measures.map((measure) => (
              <li key={measure.span[0]}>
                <DocumentWords>{text.slice(measure.span[0], measure.span[1])}</DocumentWords>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
