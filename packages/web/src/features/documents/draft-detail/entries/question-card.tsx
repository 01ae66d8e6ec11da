import type { DraftQuestion } from "@zhigang/contract/documents";
import { QUESTION_STATE_WORDS } from "@zhigang/domain/glossary";
import { useTexts, useWord } from "../../../../kit/language/texts.ts";
import { StatusTag } from "../../../../kit/tag/tag.tsx";
import { reviewTexts } from "../draft-texts.ts";
import { CardFrame } from "./card-frame.tsx";
import type { CardProps } from "./card-props.ts";
import { QuestionBox } from "./question-box.tsx";

/** A question about the document itself, not about one task or target. */
export function QuestionCard(props: CardProps & { question: DraftQuestion }) {
  const { question, text, isSelected, isPicked, canEdit, deeds } = props;
  const t = useTexts(reviewTexts);
  const say = useWord();
  return (
    <CardFrame
      id={question.id}
      eyebrow={t.question}
      title={text.slice(question.span[0], question.span[1])}
      tags={
        <StatusTag
          tone={question.state === "open" ? "warn" : "idle"}
          word={say(QUESTION_STATE_WORDS[question.state])}
        />
      }
      isSelected={isSelected}
      isPicked={isPicked}
      deeds={deeds}
    >
      <QuestionBox question={question} text={text} canEdit={canEdit} send={deeds.send} />
    </CardFrame>
  );
}
