import type { AlignmentLink } from "@zhigang/contract/ledger";
import { ALIGNMENT_LINK_STATE_WORDS, ALIGNMENT_RELATION_WORDS } from "@zhigang/domain/glossary";
import { useEffect, useRef } from "react";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { CertaintyDots } from "./certainty-dots.tsx";
import { cascadeTexts } from "./texts.ts";
import styles from "./cascade.module.css";

/** The links in the order of the upper plan; the chosen one stays in sight while keys move the choice. */
export function PairList(props: { links: readonly AlignmentLink[]; chosenId: string; onChoose: (id: string) => void }) {
  const { links, chosenId, onChoose } = props;
  const t = useTexts(cascadeTexts);
  const say = useWord();
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);
  return (
    <nav className={styles.pairList} aria-label={t.list}>
      <ol>
        {links.map((link) => (
          <li key={link.id}>
            <button
              ref={link.id === chosenId ? chosen : null}
              type="button"
              className={styles.pairEntry}
              aria-current={link.id === chosenId}
              data-state={link.state}
              onClick={() => onChoose(link.id)}
            >
              <CertaintyDots certainty={link.certainty} state={link.state} />
              <span className={styles.pairTitles}>
                <span>{link.upper.title}</span>
                <span className={styles.pairLower}>{link.lower.title}</span>
                <span className={styles.faint}>
                  {link.state === "proposed"
                    ? say(ALIGNMENT_RELATION_WORDS[link.relation])
                    : say(ALIGNMENT_LINK_STATE_WORDS[link.state])}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
