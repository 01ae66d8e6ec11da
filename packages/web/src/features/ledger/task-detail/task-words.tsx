import type { Duty, Task } from "@zhigang/contract/ledger";
import { DUTY_ROLE_WORDS } from "@zhigang/domain/glossary";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { TextHighlight } from "../../../kit/text-highlight/text-highlight.tsx";
import type { MarkTone, TextMark } from "../../../kit/text-highlight/text-highlight.tsx";
import { WordsCited } from "../parts/words-cited.tsx";
import { taskTexts } from "./texts.ts";
import styles from "./task-detail.module.css";

const LEGEND = ["lead", "support", "time", "target"] as const satisfies readonly MarkTone[];

/** 原文: the exact words of the task, with its owners, time nodes and targets marked where they stand. */
export function TaskWords(props: { task: Task; isBrief?: boolean }) {
  const { task, isBrief = false } = props;
  const t = useTexts(taskTexts);
  const { quote, span } = task.citation;
  const marks = useMarks(task);
  // Marks count from the start of the document: they fit only a quote that is the span's own text.
  const fits = quote.length === span[1] - span[0];
  const inSight = fits ? marks.filter((mark) => mark.start < span[1] && mark.end > span[0]) : [];
  const tones = LEGEND.filter((tone) => inSight.some((mark) => mark.tone === tone));
  return (
    <>
      <WordsCited citation={task.citation} path={isBrief ? undefined : task.path}>
        {fits ? <TextHighlight text={quote} marks={marks} offset={span[0]} /> : quote}
      </WordsCited>
      {tones.length > 0 && !isBrief && (
        <p className={styles.legend}>
          {tones.map((tone) => (
            <mark key={tone} data-tone={tone}>
              {t.marks[tone]}
            </mark>
          ))}
        </p>
      )}
    </>
  );
}

function useMarks(task: Task): TextMark[] {
  const say = useWord();
  const t = useTexts(taskTexts);
  const duties = [...task.duties, ...task.measures.flatMap((measure) => measure.duties)];
  const times = [task.deadline.span, ...task.phases.map((phase) => phase.span)];
  return [
    ...duties.flatMap((duty) => dutyMark(duty, say(DUTY_ROLE_WORDS[duty.role]))),
    ...times.flatMap((span): TextMark[] =>
      span ? [{ start: span[0], end: span[1], tone: "time", title: t.marks.time }] : [],
    ),
    ...task.targets.map(({ citation, name }): TextMark => ({
      start: citation.span[0],
      end: citation.span[1],
      tone: "target",
      title: name,
    })),
  ];
}

function dutyMark({ span, role }: Duty, title: string): TextMark[] {
  if (!span) return [];
  return [{ start: span[0], end: span[1], tone: role === "lead" || role === "joint" ? "lead" : "support", title }];
}
