import { Button } from "../button/button.tsx";
import { bothLanguages, useTexts } from "../language/texts.ts";
import { useFormat } from "../language/format.ts";
import styles from "./load-more.module.css";

const texts = bothLanguages(
  {
    more: "载入更多",
    shown: (n: string) => `已显示 ${n} 条`,
    of: (n: string, all: string) => `已显示 ${n} 条，共 ${all} 条`,
  },
  { more: "Load more", shown: (n: string) => `${n} shown`, of: (n: string, all: string) => `${n} of ${all} shown` },
);

/** The foot of a list that comes page by page. */
export function LoadMore(props: {
  shown: number;
  total?: number | undefined;
  hasMore: boolean;
  isBusy: boolean;
  onLoad: () => void;
}) {
  const { shown, total, hasMore, isBusy, onLoad } = props;
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <div className={styles.foot}>
      <span>
        {total === undefined ? t.shown(format.number(shown)) : t.of(format.number(shown), format.number(total))}
      </span>
      {hasMore && (
        <Button size="small" isBusy={isBusy} onClick={onLoad}>
          {t.more}
        </Button>
      )}
    </div>
  );
}
