import type { ItemDetail } from "@zhigang/contract/supervision";
import { CONSEQUENCE_KIND_WORDS, CONSEQUENCE_STATUS_WORDS } from "@zhigang/domain/glossary";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Card } from "../../../kit/card/card.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag } from "../../../kit/tag/tag.tsx";
import { consequenceAddress } from "../addresses.ts";
import { CONSEQUENCE_STATUS_TONES } from "./consequence-status.ts";
import { DraftConsequenceButton } from "./draft-dialog.tsx";
import { useConsequences } from "./queries.ts";
import { consequenceTexts } from "./texts.ts";
import styles from "./consequences.module.css";

/** 督查结果运用 drafted out of one item, for those who read proposals. */
export function ItemConsequencesCard({ item }: { item: ItemDetail }) {
  const may = useMay();
  return may("supervision.consequence.read") && item.number !== null ? <OfItem item={item} /> : null;
}

function OfItem({ item }: { item: ItemDetail }) {
  const t = useTexts(consequenceTexts);
  const say = useWord();
  const { items } = useConsequences({ sourceId: item.id });
  const from = { source: "item" as const, sourceId: item.id, units: item.duties };
  return (
    <Card title={t.card} actions={<DraftConsequenceButton from={from} size="small" />}>
      {items.length === 0 ? (
        <span className={styles.soft}>{t.none}</span>
      ) : (
        <ul className={styles.list}>
          {items.map(({ id, kind, status, departmentName }) => (
            <li key={id}>
              <Link to={consequenceAddress(id)}>{`${say(CONSEQUENCE_KIND_WORDS[kind])} · ${departmentName}`}</Link>
              <StatusTag tone={CONSEQUENCE_STATUS_TONES[status]} word={say(CONSEQUENCE_STATUS_WORDS[status])} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
