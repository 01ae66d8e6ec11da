import type { Phrasing } from "@zhigang/contract/documents";
import { Button } from "../../../kit/button/button.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import type { AskQuery } from "../queries.ts";
import { usePhrasing } from "../queries.ts";
import { askTexts } from "../texts.ts";
import styles from "./ask-answer.module.css";

/** Has the outside service phrase the answer, when a person says so; what cannot be proven was left out already. */
export function PhrasedAnswer({ query }: { query: AskQuery }) {
  const t = useTexts(askTexts);
  const phrasing = usePhrasing();
  if (phrasing.data) return <Phrased phrasing={phrasing.data} />;
  return (
    <p className={styles.phrasing}>
      <Button size="small" icon="spark" isBusy={phrasing.isPending} onClick={() => phrasing.mutate({ body: query })}>
        {t.phrase}
      </Button>
      <span className={styles.faint}>{phrasing.isError ? t.unavailable : t.phraseHelp}</span>
    </p>
  );
}

function Phrased({ phrasing }: { phrasing: Phrasing }) {
  const t = useTexts(askTexts);
  const { outcome, sentences, dropped, model } = phrasing;
  if (outcome === "unavailable") return <p className={styles.faint}>{t.unavailable}</p>;
  if (outcome === "nothing_kept") return <p className={styles.faint}>{t.nothingKept}</p>;
  return (
    <section className={styles.phrased}>
      <p>
        {sentences.map(({ text, passages }) => (
          <span key={text}>
            {text}
            {passages.map((number) => (
              <a
                key={number}
                href={`#passage-${number}`}
                className={styles.reference}
                aria-label={t.passageNumber(number)}
              >
                {number}
              </a>
            ))}
          </span>
        ))}
      </p>
      <p className={styles.faint}>
        {t.phrased(model ?? "")}
        {dropped > 0 && ` · ${t.dropped(dropped)}`}
      </p>
    </section>
  );
}
