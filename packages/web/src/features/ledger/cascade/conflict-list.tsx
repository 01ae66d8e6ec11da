import type { AlignmentConflict, PlanAlignment } from "@zhigang/contract/ledger";
import { ALIGNMENT_CONFLICT_KIND_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Card } from "../../../kit/card/card.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { citationAddress } from "../addresses.ts";
import { cascadeTexts } from "./texts.ts";
import styles from "./cascade.module.css";

/** 冲突: what stands above and below, against each other. */
export function ConflictList(props: { conflicts: readonly AlignmentConflict[]; alignment: PlanAlignment }) {
  const { conflicts, alignment } = props;
  const t = useTexts(cascadeTexts);
  if (conflicts.length === 0) return null;
  return (
    <Card title={`${t.conflicts} ${conflicts.length}`}>
      <ul className={styles.conflicts}>
        {conflicts.map((conflict) => (
          <Conflict
            key={`${conflict.kind}-${conflict.upperSpan[0]}-${conflict.lowerSpan[0]}`}
            conflict={conflict}
            alignment={alignment}
          />
        ))}
      </ul>
    </Card>
  );
}

function Conflict({ conflict, alignment }: { conflict: AlignmentConflict; alignment: PlanAlignment }) {
  const t = useTexts(cascadeTexts);
  const say = useWord();
  const { kind, about, upper, lower, upperSpan, lowerSpan } = conflict;
  return (
    <li className={styles.conflict}>
      <div className={styles.conflictHead}>
        <StatusTag tone="bad" icon="warning" word={say(ALIGNMENT_CONFLICT_KIND_WORDS[kind])} />
        <strong>{about}</strong>
      </div>
      <div className={styles.sides}>
        <Side word={t.above} statement={upper} documentId={alignment.upper.documentId} span={upperSpan} />
        <Side word={t.beneath} statement={lower} documentId={alignment.lower.documentId} span={lowerSpan} />
      </div>
    </li>
  );
}

function Side(props: { word: string; statement: string; documentId: string; span: [number, number] }) {
  const { word, statement, documentId, span } = props;
  const t = useTexts(cascadeTexts);
  const may = useMay();
  return (
    <p className={styles.conflictSide}>
      <span className={styles.faint}>{word}</span>
      <span>{statement}</span>
      {may("documents.document.read") && <Link to={citationAddress({ documentId, span })}>{t.seeWords}</Link>}
    </p>
  );
}
