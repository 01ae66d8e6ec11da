import { useTexts } from "../../../kit/language/texts.ts";
import { Keys } from "../../../kit/shortcut-help/shortcut-help.tsx";
import { reviewTexts } from "./draft-texts.ts";
import { structureTexts } from "./structure/structure-texts.ts";
import styles from "./review.module.css";

/** The keys that a review is done with, under the list; `?` shows them all. */
export function KeyHints({ canEdit }: { canEdit: boolean }) {
  const t = useTexts(reviewTexts);
  const s = useTexts(structureTexts);
  const hints: readonly (readonly [string, string])[] = [
    ["j+k", t.move],
    ["n", t.nextToLook],
    ...(canEdit
      ? ([
          ["a", t.accept],
          ["e", t.edit],
          ["r", t.reject],
          ["o", s.assign],
          ["s", s.split],
          ["m", s.mergeNext],
          ["b", s.bulkTitle],
        ] as const)
      : []),
    ["?", t.allKeys],
  ];
  return (
    <ul className={styles.hints}>
      {hints.map(([keys, words]) => (
        <li key={keys}>
          <Keys keys={keys} /> {words}
        </li>
      ))}
    </ul>
  );
}
