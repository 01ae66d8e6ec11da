import type { SearchAnswer } from "@zhigang/contract/documents";
import { SEARCH_KINDS } from "@zhigang/domain/documents";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { Link } from "react-router";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { Tabs } from "../../../kit/tabs/tabs.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { AskAnswer } from "../ask-answer/ask-answer.tsx";
import { useSearch } from "../queries.ts";
import { rememberSearch } from "../search-box/recent-searches.ts";
import { searchAddress } from "../search-box/use-options.ts";
import { searchTexts } from "../texts.ts";
import { HitGroups } from "./hit-groups.tsx";
import { SearchFilters } from "./search-filters.tsx";
import { isNarrowed, kindOf, NO_FILTERS, pageOf, SEARCH_STATE, searchQueryOf } from "./search-state.ts";
import type { ChangeSearch, SearchState } from "./search-state.ts";
import styles from "./search-page.module.css";

/** 检索: an answer where the words are a question, then everything that has the words, kind by kind. */
export function SearchPage() {
  const t = useTexts(searchTexts);
  const [state, changeState] = useUrlState(SEARCH_STATE);
  const found = useSearch(searchQueryOf(state));
  const isAsked = state.q.trim() !== "";
  return (
    <Page title={t.title} width="wide" description={isAsked ? t.keys : undefined}>
      <div className={styles.page}>
        <SearchFilters state={state} onChange={changeState} />
        {!isAsked && <Beginning />}
        {isAsked && found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
        {isAsked && !found.isError && (
          <Results state={state} answer={found.data} isStale={found.isPlaceholderData} onChange={changeState} />
        )}
      </div>
    </Page>
  );
}

function Results(props: {
  state: SearchState;
  answer: SearchAnswer | undefined;
  isStale: boolean;
  onChange: ChangeSearch;
}) {
  const { state, answer, isStale, onChange } = props;
  const t = useTexts(searchTexts);
  const results = useRef<HTMLDivElement>(null);
  const isSlow = useIsSlow(answer === undefined);
  if (!answer) return isSlow ? <Skeleton lines={8} /> : null;
  const isEmpty = answer.groups.every(({ total }) => total === 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the links inside take the focus; arrows only move it
    <div ref={results} onKeyDown={(event) => walkHits(event, results.current)}>
      {!isStale && isAnswered(state, answer, isEmpty) && <AskAnswer state={state} onChange={onChange} />}
      {(!isEmpty || kindOf(state) !== null) && <KindTabs state={state} answer={answer} onChange={onChange} />}
      {isEmpty && !answer.isQuestion && (
        <EmptyState
          icon="search"
          title={
            <>
              {t.nothing} <q lang="zh-CN">{state.q}</q>
            </>
          }
          action={<Lift state={state} onChange={onChange} />}
        >
          {t.nothingHelp}
        </EmptyState>
      )}
      <Hits state={state} answer={answer} onChange={onChange} />
    </div>
  );
}

/** A question is answered, and so are words that are nowhere as they were typed. */
function isAnswered(state: SearchState, { isQuestion }: SearchAnswer, isEmpty: boolean): boolean {
  return kindOf(state) === null && !isNarrowed(state) && (isQuestion || isEmpty);
}

function Hits({ state, answer, onChange }: { state: SearchState; answer: SearchAnswer; onChange: ChangeSearch }) {
  return (
    <HitGroups
      groups={answer.groups}
      isRanked={answer.words.length + answer.phrases.length > 1}
      page={kindOf(state) === null ? null : pageOf(state)}
      onShowAll={(one) => onChange({ kind: one, page: "" })}
      onPage={(page) => onChange({ page: page === 1 ? "" : String(page) })}
      onOpen={() => rememberSearch(state.q)}
    />
  );
}

function Lift({ state, onChange }: { state: SearchState; onChange: ChangeSearch }) {
  const t = useTexts(searchTexts);
  return isNarrowed(state) ? <Button onClick={() => onChange(NO_FILTERS)}>{t.without}</Button> : null;
}

function KindTabs(props: { state: SearchState; answer: SearchAnswer; onChange: ChangeSearch }) {
  const { state, answer, onChange } = props;
  const t = useTexts(searchTexts);
  const current = kindOf(state);
  const countOf = (kind: string) => answer.groups.find((group) => group.kind === kind)?.total;
  const tabs = SEARCH_KINDS.map((kind) => ({ value: kind as string, label: t.kind[kind], count: countOf(kind) }));
  return (
    <Tabs
      label={t.kinds}
      tabs={[
        { value: "", label: t.all },
        ...(current === null ? tabs.filter(({ count }) => count !== undefined) : tabs),
      ]}
      value={current ?? ""}
      onChange={(kind) => onChange({ kind, page: "" })}
    />
  );
}

/** What may be looked for, before anything is. */
function Beginning() {
  const t = useTexts(searchTexts);
  return (
    <Card title={t.begin} description={t.beginHelp}>
      <h3 className={styles.examples}>{t.examples}</h3>
      <ul className={styles.exampleList}>
        {t.example.split("\n").map((example) => (
          <li key={example}>
            <Link to={searchAddress(example)}>{example}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const SLOW_MS = 300;

/** Whether something has been on its way so long that grey lines are better than nothing. */
function useIsSlow(isWaiting: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(isWaiting), isWaiting ? SLOW_MS : 0);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isSlow && isWaiting;
}

/** Arrows go from hit to hit, Esc back to the field. */
function walkHits(event: KeyboardEvent, results: HTMLElement | null): void {
  const hits = [...(results?.querySelectorAll<HTMLElement>("[data-hit]") ?? [])];
  const at = hits.indexOf(document.activeElement as HTMLElement);
  if (event.key === "Escape") document.querySelector<HTMLElement>('main input[type="search"]')?.focus();
  if (at < 0 || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
  event.preventDefault();
  hits[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
}
