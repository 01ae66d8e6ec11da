import type { DocumentContent, Paragraph, RecognisedNumber } from "../content/content.ts";
import type { Indicator, Question, Task } from "../extraction.ts";
import { overlaps } from "../span.ts";
import type { Span } from "../span.ts";

type TimedTask = Pick<Task, "id" | "deadline">;

const REASON = "read from a picture; compare it with the picture";

/** Numbers that recognition read from a picture are never taken on trust: each that a target or a time rests on is asked. */
export function askAboutRecognised(
  content: DocumentContent,
  { tasks, indicators }: { readonly tasks: readonly TimedTask[]; readonly indicators: readonly Indicator[] },
): Question[] {
  const numbers = numbersOf(content);
  if (numbers.length === 0) return [];
  const asked = new Set<number>();
  const targets = indicators.filter((each) => each.class === "target" || each.class === "coverage");
  return [...targets, ...tasks].flatMap((item) => {
    const spans = restsOn(item);
    const open = numbers.filter(({ span }) => !asked.has(span[0]) && spans.some((each) => overlaps(each, span)));
    return open.map(({ span }): Question => {
      asked.add(span[0]);
      const options = [content.text.slice(...span)];
      return { kind: "number_recognised", about: item.id, options, reason: REASON, span };
    });
  });
}

/** The words that give a target its value and its time; of a task, only its time. */
function restsOn(item: TimedTask | Indicator): Span[] {
  const deadline = item.deadline?.span;
  return ["clauseSpan" in item ? item.span : null, deadline ?? null].filter((span) => span !== null);
}

function numbersOf({ blocks }: DocumentContent): readonly RecognisedNumber[] {
  const paragraphs = blocks.flatMap((block): readonly Paragraph[] =>
    block.kind === "paragraph" ? [block] : block.cells.flatMap((cell) => cell.paragraphs),
  );
  return paragraphs.flatMap((paragraph) => paragraph.recognised ?? []);
}
