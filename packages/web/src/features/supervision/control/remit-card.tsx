import type { ItemDetail } from "@zhigang/contract/supervision";
import { Card } from "../../../kit/card/card.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { objectWords, periodWords, waysWords } from "./remit-words.ts";
import { controlTexts } from "./texts.ts";
import styles from "./control.module.css";

/** 督查方案 of an item: what the supervision looks at, and whether it is locked. */
export function RemitCard({ item }: { item: ItemDetail }) {
  const t = useTexts(controlTexts);
  const say = useWord();
  const { remit, status } = item;
  const said = (words: string, open: string) => (words === "" ? <span className={styles.soft}>{open}</span> : words);
  return (
    <Card title={t.remit} actions={<Tag>{status === "proposed" ? t.open : t.locked}</Tag>}>
      <KeyValueList
        columns={2}
        items={[
          { label: t.scope, value: said(remit.scope ?? "", t.scopeOpen) },
          { label: t.objects, value: said(objectWords(remit, t), t.objectsOpen) },
          { label: t.period, value: said(periodWords(remit, t) ?? "", t.periodOpen) },
          { label: t.ways, value: said(waysWords(remit, t, say), t.waysOpen) },
        ]}
      />
    </Card>
  );
}
