import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { togetherTexts } from "./together-texts.ts";
import styles from "./together.module.css";

/** When what is being typed was kept last (quality U-35). */
export function KeptNote({ keptAt, isWaiting }: { keptAt: string | null; isWaiting: boolean }) {
  const t = useTexts(togetherTexts);
  const format = useFormat();
  const words = keptAt === null ? "" : t.kept(format.time(keptAt));
  return (
    <p className={styles.kept} role="status">
      {isWaiting ? t.waiting : words}
    </p>
  );
}
