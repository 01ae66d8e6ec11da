import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftQuestion } from "@zhigang/contract/documents";
import { useState } from "react";
import { addressOf } from "../../../../api/call-endpoint.ts";
import { classNames } from "../../../../kit/class-names/class-names.ts";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { pagePlaces } from "../../original/page-places.ts";
import type { PagePlace } from "../../original/page-places.ts";
import { cropAround } from "./crop-around.ts";
import { pictureTexts } from "./question-texts.ts";
import { useAskedNumber } from "./recognised-in-document.ts";
import styles from "./number-picture.module.css";

/** Points around the number: what stands beside it, and pressed, its lines. */
const NEAR = { across: 24, down: 3 } as const;
const WIDE = { across: 150, down: 26 } as const;

/** The number as the picture shows it, beside what was read of it. */
export function NumberPicture({ question, words }: { question: DraftQuestion; words: string }) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  const asked = useAskedNumber(question);
  if (!asked) return null;
  const { documentId, number } = asked;
  return (
    <div className={styles.line}>
      {pagePlaces(number.place).map((place) => (
        <Region key={place.box.join()} {...{ documentId, place, words }} />
      ))}
      <span className={styles.words}>
        <b lang="zh-CN">{words}</b> {t.certainty(format.percent(number.certainty))}
      </span>
    </div>
  );
}

function Region({ documentId, place, words }: { documentId: string; place: PagePlace; words: string }) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  const [isWide, setIsWide] = useState(false);
  const [isAbsent, setIsAbsent] = useState(false);
  const around = isWide ? WIDE : NEAR;
  const { box, ratio, left, top, width, height } = cropAround(place, around.across, around.down);
  const address = addressOf(documentsEndpoints.getPagePicture, {
    params: { id: documentId, page: place.page },
    query: { box },
  });
  if (isAbsent) return <span className={styles.words}>{t.absent}</span>;
  return (
    <button
      type="button"
      className={classNames(styles.picture, isWide && styles.wide)}
      aria-expanded={isWide}
      title={isWide ? t.smaller : t.larger}
      onClick={() => setIsWide(!isWide)}
    >
      <img
        key={address}
        src={address}
        alt={t.picture(words, format.number(place.page))}
        style={{ aspectRatio: ratio }}
        loading="lazy"
        decoding="async"
        onError={() => setIsAbsent(true)}
      />
      <span
        className={styles.meant}
        aria-hidden="true"
        style={{ left: `${left * 100}%`, top: `${top * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` }}
      />
    </button>
  );
}
