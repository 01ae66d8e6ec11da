import type { CitedPassage } from "@zhigang/contract/documents";
import { Citation } from "../../../kit/citation/citation.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { TextHighlight } from "../../../kit/text-highlight/text-highlight.tsx";
import { marked, passageAddress, usePlaceWords } from "../search-page/hit-row.tsx";
import { askTexts } from "../texts.ts";
import styles from "./ask-answer.module.css";

/** The passages an answer stands on, numbered, each with the way to its place. */
export function CitedPassages({ passages }: { passages: readonly CitedPassage[] }) {
  const t = useTexts(askTexts);
  return (
    <section aria-label={t.passages}>
      <h3 className={styles.heading}>{t.passages}</h3>
      <ol className={styles.passages}>
        {passages.map((passage) => (
          <PassageLine key={passage.number} passage={passage} />
        ))}
      </ol>
    </section>
  );
}

function PassageLine({ passage }: { passage: CitedPassage }) {
  const t = useTexts(askTexts);
  const place = usePlaceWords(passage.place);
  return (
    <li id={`passage-${passage.number}`} className={styles.passage} aria-label={t.passageNumber(passage.number)}>
      <span className={styles.number} aria-hidden>
        {passage.number}
      </span>
      <Citation document={passage.place.documentTitle} path={place.join(" › ")} to={passageAddress(passage.place)}>
        <TextHighlight text={passage.text} marks={marked(passage.textMarks)} />
      </Citation>
    </li>
  );
}
