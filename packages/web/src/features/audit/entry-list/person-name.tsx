import { useTexts } from "../../../kit/language/texts.ts";
import { auditTexts } from "../texts.ts";
import styles from "./entry-list.module.css";

/** What an entry says of a person; of one who was erased that it is so, with the beginning of the digest. */
export function PersonName(props: { name: string | null; erased: string | null }) {
  const { name, erased } = props;
  const t = useTexts(auditTexts);
  if (name !== null || erased === null) return name;
  return (
    <span className={styles.erased} title={t.erasedWhy}>
      {t.erased(erased)}
    </span>
  );
}

/** A thing without a name is told by its id; a person who was erased is not. */
export function unnamed(entry: { readonly subjectId: string; readonly subjectErased: string | null }): string | null {
  return entry.subjectErased === null ? entry.subjectId : null;
}
