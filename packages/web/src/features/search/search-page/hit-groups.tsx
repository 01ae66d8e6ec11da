import type { SearchGroup } from "@zhigang/contract/documents";
import { Button } from "../../../kit/button/button.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { searchTexts } from "../texts.ts";
import { HitRow } from "./hit-row.tsx";
import styles from "./search-page.module.css";
import { PAGE_SIZE } from "./search-state.ts";

/** The hits of each kind under their heading, with the way to all of them. */
export function HitGroups(props: {
  groups: readonly SearchGroup[];
  /** Several words: each hit says how they stand together. */
  isRanked: boolean;
  /** One kind alone, page by page. */
  page: number | null;
  onShowAll: (kind: SearchGroup["kind"]) => void;
  onPage: (page: number) => void;
  onOpen: () => void;
}) {
  const { groups, isRanked, page, onShowAll, onPage, onOpen } = props;
  const t = useTexts(searchTexts);
  const count = useCount();
  return groups
    .filter(({ hits }) => hits.length > 0)
    .map((group) => (
      <section key={group.kind} className={styles.group} aria-label={t.kind[group.kind]}>
        <header className={styles.groupHead}>
          <h2>{t.kind[group.kind]}</h2>
          <span className={styles.count}>{count(group)}</span>
          {group.kind === "passage" && page !== null && <span className={styles.count}>{t.rankHelp}</span>}
        </header>
        <ul className={styles.hits}>
          {group.hits.map((hit) => (
            <HitRow key={hit.id} hit={hit} isRanked={isRanked} onOpen={onOpen} />
          ))}
        </ul>
        {page === null ? (
          group.total > group.hits.length && (
            <Button kind="link" trailingIcon="arrow-right" onClick={() => onShowAll(group.kind)}>
              {t.showAll(totalOf(group))}
            </Button>
          )
        ) : (
          <Pages page={page} total={group.total} onPage={onPage} />
        )}
      </section>
    ));
}

function Pages(props: { page: number; total: number; onPage: (page: number) => void }) {
  const { page, total, onPage } = props;
  const t = useTexts(searchTexts);
  const last = Math.ceil(total / PAGE_SIZE);
  if (last <= 1) return null;
  return (
    <nav className={styles.pages} aria-label={t.page(page, last)}>
      <Button icon="chevron-left" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t.previous}
      </Button>
      <span>{t.page(page, last)}</span>
      <Button trailingIcon="chevron-right" disabled={page >= last} onClick={() => onPage(page + 1)}>
        {t.next}
      </Button>
    </nav>
  );
}

/** How many there are, honestly: beyond what is counted it says so. */
function useCount(): (group: SearchGroup) => string {
  const t = useTexts(searchTexts);
  const format = useFormat();
  return ({ total, isCapped }) => (isCapped ? t.more(format.number(total)) : t.count(format.number(total)));
}

/** `1,000+` where counting stopped. */
export function totalOf({ total, isCapped }: Pick<SearchGroup, "total" | "isCapped">): string {
  return `${total.toLocaleString("en-US")}${isCapped ? "+" : ""}`;
}
