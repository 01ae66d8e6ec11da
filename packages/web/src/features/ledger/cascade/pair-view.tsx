import type { AlignmentEnd, AlignmentLink, PlanAlignment } from "@zhigang/contract/ledger";
import {
  ALIGNMENT_CERTAINTY_WORDS,
  ALIGNMENT_LINK_STATE_WORDS,
  ALIGNMENT_RELATION_WORDS,
} from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { IconButton } from "../../../kit/button/button.tsx";
import { DocumentWords } from "../../../kit/citation/citation.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { TextHighlight } from "../../../kit/text-highlight/text-highlight.tsx";
import { citationAddress } from "../addresses.ts";
import { GroundList } from "./ground-list.tsx";
import { PairDecision } from "./pair-decision.tsx";
import { cascadeTexts } from "./texts.ts";
import styles from "./cascade.module.css";

interface PairViewProps {
  link: AlignmentLink;
  alignment: PlanAlignment;
  at: number;
  count: number;
  isBusy: boolean;
  onGo: (step: number) => void;
  onConfirm: () => void;
  onReject: () => void;
  onReopen: () => void;
}

/** One link: both passages side by side with the shared words marked, the grounds, and the decision. */
export function PairView(props: PairViewProps) {
  const { link, alignment, at, count, onGo } = props;
  const t = useTexts(cascadeTexts);
  const format = useFormat();
  return (
    <article className={styles.pair}>
      <header className={styles.pairHead}>
        <PairTags link={link} />
        <span className={styles.pairWay}>
          <span className={styles.faint}>{t.counter(format.number(at + 1), format.number(count))}</span>
          <IconButton icon="chevron-up" label={t.previous} disabled={at === 0} onClick={() => onGo(-1)} />
          <IconButton icon="chevron-down" label={t.next} disabled={at + 1 >= count} onClick={() => onGo(1)} />
        </span>
      </header>
      <div className={styles.sides}>
        <Passage word={t.upper} plan={alignment.upper} end={link.upper} isUpper />
        <Passage word={t.lower} plan={alignment.lower} end={link.lower} isUpper={false} />
      </div>
      <GroundList link={link} />
      <PairDecision {...props} />
    </article>
  );
}

function PairTags({ link }: { link: AlignmentLink }) {
  const t = useTexts(cascadeTexts);
  const say = useWord();
  const tones = { proposed: "idle", confirmed: "ok", rejected: "bad" } as const;
  const icons = { proposed: "question", confirmed: "check", rejected: "close" } as const;
  return (
    <span className={styles.pairTags}>
      <Tag tone="brand">{say(ALIGNMENT_RELATION_WORDS[link.relation])}</Tag>
      {link.certainty !== null && (
        <Tag tone={link.certainty === "doubtful" ? "warn" : "info"}>
          {say(ALIGNMENT_CERTAINTY_WORDS[link.certainty])}
        </Tag>
      )}
      {link.isDrawn && <Tag tone="accent">{t.drawn}</Tag>}
      <StatusTag tone={tones[link.state]} icon={icons[link.state]} word={say(ALIGNMENT_LINK_STATE_WORDS[link.state])} />
      {link.isStale && <StatusTag tone="warn" word={t.stale} />}
    </span>
  );
}

function Passage(props: { word: string; plan: PlanAlignment["upper"]; end: AlignmentEnd; isUpper: boolean }) {
  const { word, plan, end, isUpper } = props;
  const t = useTexts(cascadeTexts);
  const may = useMay();
  const tone = isUpper ? ("lead" as const) : ("target" as const);
  return (
    <section className={styles.passage} aria-label={word}>
      <header className={styles.passageHead}>
        <span className={styles.faint}>{word}</span>
        <span className={styles.passagePlan}>{plan.title}</span>
        {end.path !== "" && <span className={styles.faint}>{end.path}</span>}
      </header>
      <p className={styles.passageWords}>
        <DocumentWords>
          <TextHighlight
            text={end.words}
            offset={end.span[0]}
            marks={end.marks.map(([start, stop]) => ({ start, end: stop, tone }))}
          />
        </DocumentWords>
      </p>
      {may("documents.document.read") && (
        <Link to={citationAddress({ documentId: plan.documentId, span: end.span })} className={styles.toWords}>
          {t.seeWords}
        </Link>
      )}
    </section>
  );
}
