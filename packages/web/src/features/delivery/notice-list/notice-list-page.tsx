import { useNavigate } from "react-router";
import { Button } from "../../../kit/button/button.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState, useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { LoadMore } from "../../../kit/load-more/load-more.tsx";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { useMarkRead, useNotices } from "../notice-queries.ts";
import { NoticeRow } from "./notice-row.tsx";
import { noticeTexts } from "./texts.ts";
import styles from "./notice-list.module.css";

const STATES = ["all", "unread", "read"] as const;
type State = (typeof STATES)[number];
const SHOWN = { state: "all" };

/** 通知: what one is told, newest first; opening one marks it read. */
export function NoticeListPage() {
  const t = useTexts(noticeTexts);
  const wordsOf = useErrorWords();
  const navigate = useNavigate();
  const [url, change] = useUrlState(SHOWN);
  const state = STATES.find((each) => each === url.state) ?? "all";
  const notices = useNotices(state === "all" ? null : state);
  const mark = useMarkRead();
  const fail = (error: Error) => showToast({ tone: "bad", words: wordsOf(error) });
  const newest = notices.items[0];
  const actions = (
    <>
      {newest && notices.items.some((notice) => notice.readAt === null) && (
        <Button
          icon="check"
          isBusy={mark.all.isPending}
          onClick={() => mark.all.mutate({ body: { upTo: newest.id } }, { onError: fail })}
        >
          {t.markAll}
        </Button>
      )}
      <Button icon="settings" onClick={() => void navigate("/notices/settings")}>
        {t.settings}
      </Button>
    </>
  );
  const choices = STATES.map((value) => ({ value, label: t.states[value] }));
  return (
    <Page
      title={t.title}
      description={t.description}
      width="reading"
      actions={actions}
      toolbar={
        <Segmented label={t.show} value={state} choices={choices} onChange={(next: State) => change({ state: next })} />
      }
    >
      {notices.error ? (
        <ErrorState error={notices.error} onRetry={notices.retry} />
      ) : notices.isLoading ? (
        <Skeleton lines={8} />
      ) : notices.items.length === 0 ? (
        <EmptyState icon="bell" title={state === "unread" ? t.emptyUnread : t.empty}>
          {t.emptyWords}
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label={t.list}>
          {notices.items.map((notice) => (
            <NoticeRow
              key={notice.id}
              notice={notice}
              onRead={() => mark.one.mutate({ params: { id: notice.id } }, { onError: fail })}
            />
          ))}
        </ul>
      )}
      <LoadMore
        shown={notices.items.length}
        hasMore={notices.hasMore}
        isBusy={notices.isLoadingMore}
        onLoad={notices.loadMore}
      />
    </Page>
  );
}
