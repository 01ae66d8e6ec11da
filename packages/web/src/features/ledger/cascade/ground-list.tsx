import type { AlignmentGround, AlignmentLink } from "@zhigang/contract/ledger";
import { useLanguage } from "../../../kit/language/language.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { LINE_WORDS } from "./line-words.ts";
import { cascadeTexts } from "./texts.ts";
import styles from "./cascade.module.css";

type Words = (typeof cascadeTexts)["zh"];

/** 依据: which words, which value, which body; nothing else. */
export function GroundList({ link }: { link: AlignmentLink }) {
  const t = useTexts(cascadeTexts);
  return (
    <section className={styles.grounds} aria-label={t.why}>
      <h3 className={styles.groundsHead}>{t.why}</h3>
      <dl>
        {link.isDrawn && link.grounds.length === 0 && (
          <div>
            <dt>{t.drawnWhy(link.decidedBy ?? "")}</dt>
            <dd>{link.reason}</dd>
          </div>
        )}
        {link.grounds.map((ground) => (
          <Ground key={`${ground.kind}-${ground.words.join()}`} ground={ground} />
        ))}
      </dl>
    </section>
  );
}

function Ground({ ground }: { ground: AlignmentGround }) {
  const t = useTexts(cascadeTexts);
  const language = useLanguage();
  const words =
    ground.kind === "line" && language === "en" ? ground.words.map((word) => LINE_WORDS[word] ?? word) : ground.words;
  return (
    <div>
      <dt>{headingOf(ground, t)}</dt>
      <dd>
        {words.map((word, index) => (
          <span key={`${index}-${word}`} className={styles.groundWord}>
            {word}
          </span>
        ))}
        {ground.detail === "other_number" && (
          <Tag tone="warn" icon="warning">
            {t.grounds.other_number}
          </Tag>
        )}
      </dd>
    </div>
  );
}

function headingOf({ kind, detail }: AlignmentGround, { grounds }: Words): string {
  if (kind === "verbatim") return grounds.verbatim(detail);
  if (kind === "body") return bodyHeading(detail, grounds);
  return kind === "best" ? bestHeading(detail, grounds) : grounds[kind];
}

function bodyHeading(detail: string, grounds: Words["grounds"]): string {
  if (detail === "same") return grounds.body_same;
  return detail === "renamed" ? grounds.body_renamed : grounds.body_same_line;
}

function bestHeading(detail: string, grounds: Words["grounds"]): string {
  if (detail === "both") return grounds.best_both;
  return detail === "upper" ? grounds.best_upper : grounds.best_lower;
}
