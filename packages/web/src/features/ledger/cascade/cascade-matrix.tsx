import type { AlignmentGap, AlignmentLine, AlignmentLink } from "@zhigang/contract/ledger";
import {
  ALIGNMENT_CERTAINTY_WORDS,
  ALIGNMENT_GAP_BASIS_WORDS,
  ALIGNMENT_GAP_SCOPE_WORDS,
  ALIGNMENT_LINK_STATE_WORDS,
  ALIGNMENT_OUTCOME_WORDS,
} from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { taskAddress } from "../addresses.ts";
import { CertaintyDots } from "./certainty-dots.tsx";
import type { DeskProps } from "./cascade-desk.tsx";
import { partsOf } from "./cascade-ribbon.tsx";
import { OUTCOME_LOOKS } from "./cascade-state.ts";
import type { ChangeCascade } from "./cascade-state.ts";
import { cascadeTexts } from "./texts.ts";
import styles from "./cascade.module.css";

/** 矩阵: each task of the upper plan, and what became of it below. */
export function CascadeMatrix({ alignment, state, change }: DeskProps) {
  const t = useTexts(cascadeTexts);
  const links = new Map(alignment.links.map((link) => [link.id, link]));
  const gaps = new Map(alignment.gaps.map((gap) => [gap.taskId, gap]));
  const lines = alignment.lines.filter((line) => state.outcome === "" || line.outcome === state.outcome);
  if (lines.length === 0) {
    return (
      <EmptyState
        icon="table"
        title={t.noLines}
        action={<Button onClick={() => change({ outcome: "" })}>{t.showAll}</Button>}
      />
    );
  }
  return (
    <Card isFlush>
      <div className={styles.scroll}>
        <table className={styles.matrix} aria-label={t.matrix}>
          <thead>
            <tr>
              <th scope="col">{t.task}</th>
              <th scope="col">{t.result}</th>
              <th scope="col">{t.below}</th>
            </tr>
          </thead>
          {partsOf(lines).map(({ part, lines: own }, index) => (
            <tbody key={`${index}-${part}`}>
              {part !== "" && (
                <tr>
                  <th colSpan={3} scope="colgroup" className={styles.partRow}>
                    {part}
                  </th>
                </tr>
              )}
              {own.map((line) => (
                <Line
                  key={line.taskId}
                  line={line}
                  links={line.linkIds.flatMap((id) => links.get(id) ?? [])}
                  gap={gaps.get(line.taskId) ?? null}
                  change={change}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </Card>
  );
}

interface LineProps {
  line: AlignmentLine;
  links: readonly AlignmentLink[];
  gap: AlignmentGap | null;
  change: ChangeCascade;
}

function Line({ line, links, gap, change }: LineProps) {
  const say = useWord();
  const look = OUTCOME_LOOKS[line.outcome];
  return (
    <tr data-outcome={line.outcome}>
      <th scope="row" className={styles.taskCell}>
        <span className={styles.faint}>{line.path}</span>
        <Link to={taskAddress(line.taskId)}>{line.title}</Link>
        {line.lead !== "" && <span className={styles.faint}>{line.lead}</span>}
      </th>
      <td className={styles.resultCell}>
        <StatusTag tone={look.tone} icon={look.icon} word={say(ALIGNMENT_OUTCOME_WORDS[line.outcome])} />
      </td>
      <td>
        {links.length === 0 ? (
          <GapWords gap={gap} />
        ) : (
          <ul className={styles.answers}>
            {links.map((link) => (
              <li key={link.id}>
                <Answer link={link} change={change} />
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function Answer({ link, change }: { link: AlignmentLink; change: ChangeCascade }) {
  const t = useTexts(cascadeTexts);
  const say = useWord();
  const { certainty, state, lower } = link;
  const told = certainty === null ? t.drawn : say(ALIGNMENT_CERTAINTY_WORDS[certainty]);
  return (
    <button
      type="button"
      className={styles.answer}
      data-state={state}
      title={`${told} · ${say(ALIGNMENT_LINK_STATE_WORDS[state])}`}
      onClick={() => change({ view: "pairs", link: link.id, taskId: "" }, { keepsHistory: true })}
    >
      <CertaintyDots certainty={certainty} state={state} />
      <span className={styles.faint}>{lower.path}</span>
      <span className={styles.answerTitle}>{lower.title}</span>
    </button>
  );
}

function GapWords({ gap }: { gap: AlignmentGap | null }) {
  const t = useTexts(cascadeTexts);
  const say = useWord();
  return (
    <div className={styles.gapWords}>
      <span>{t.nobody}</span>
      {gap !== null && (
        <span className={styles.faint}>
          {`${say(ALIGNMENT_GAP_SCOPE_WORDS[gap.scope])} · ${say(ALIGNMENT_GAP_BASIS_WORDS[gap.basis])}`}
        </span>
      )}
      {gap?.nearest != null && (
        <span className={styles.faint}>
          {t.nearest} <q lang="zh-CN">{gap.nearest}</q> · {t.tooWeak}
        </span>
      )}
    </div>
  );
}
