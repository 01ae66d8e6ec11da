import type { ItemDetail } from "@zhigang/contract/supervision";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useConclusionDownload } from "./queries.ts";
import { controlTexts } from "./texts.ts";
import styles from "./control.module.css";

/** 督查结论 as they were fed back, the latest first, each with the day until which it may be objected to. */
export function ConclusionCard({ item }: { item: ItemDetail }) {
  const t = useTexts(controlTexts);
  const download = useConclusionDownload();
  const papers = item.acts.flatMap(({ number, detail: { paper } }) => (paper ? [{ act: number, ...paper }] : []));
  if (papers.length === 0) return null;
  return (
    <Card title={t.conclusion}>
      <ul className={styles.papers}>
        {[...papers].reverse().map(({ act, number, objectBy }) => (
          <li key={act}>
            <span>{t.fedBack(number, objectBy)}</span>
            <Button
              size="small"
              icon="download"
              isBusy={download.isPending}
              onClick={() => download.mutate({ id: item.id, act })}
            >
              {t.downloadConclusion}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
