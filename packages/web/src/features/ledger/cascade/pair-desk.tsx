import type { AlignmentLink } from "@zhigang/contract/ledger";
import { useEffect, useRef, useState } from "react";
import { isRefusal } from "../../../api/refusal.ts";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useShortcuts } from "../../../kit/shortcut-help/shortcuts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import type { DeskProps } from "./cascade-desk.tsx";
import { useConfirmLink, useReopenLink } from "./cascade-queries.ts";
import { shownLinks } from "./cascade-state.ts";
import { DrawDialog } from "./draw-dialog.tsx";
import { PairFilters } from "./pair-filters.tsx";
import { PairList } from "./pair-list.tsx";
import { PairView } from "./pair-view.tsx";
import { RejectDialog } from "./reject-dialog.tsx";
import { cascadeTexts } from "./texts.ts";
import styles from "./cascade.module.css";

/** 逐条核对: the links one by one, both passages side by side, decided by keys or by buttons. */
export function PairDesk(props: DeskProps) {
  const { alignment, state, change } = props;
  const t = useTexts(cascadeTexts);
  const [asked, setAsked] = useState<"reject" | "draw" | null>(null);
  const links = shownLinks(alignment, state);
  const { link, at, go } = useChosen(links, state.link, change);
  const decide = useDecide();
  const canDecide = useMay()("ledger.alignment.decide");
  const confirm = (each: AlignmentLink) => {
    decide.confirm(each);
    go(1);
  };
  const act = (run: (link: AlignmentLink) => void) => () => {
    const current = go(0);
    if (current && canDecide) run(current);
  };
  useShortcuts(t.keys, [
    { keys: "j", label: t.keyNext, run: () => void go(1) },
    { keys: "k", label: t.keyPrevious, run: () => void go(-1) },
    { keys: "y", label: t.keyConfirm, run: act((each) => each.state !== "confirmed" && confirm(each)) },
    { keys: "n", label: t.keyReject, run: act((each) => each.state !== "rejected" && setAsked("reject")) },
    { keys: "u", label: t.keyUndo, run: act((each) => each.state !== "proposed" && decide.reopen(each)) },
  ]);
  return (
    <>
      <PairFilters {...props} onDraw={() => setAsked("draw")} />
      {link === undefined ? (
        <EmptyState icon="columns" title={t.noLinks} action={<ShowAll change={change} />}>
          {t.noLinksWords}
        </EmptyState>
      ) : (
        <div className={styles.pairs}>
          <PairList links={links} chosenId={link.id} onChoose={(id) => change({ link: id })} />
          <PairView
            key={link.id}
            link={link}
            alignment={alignment}
            at={at}
            count={links.length}
            isBusy={decide.isBusy}
            onGo={(step) => void go(step)}
            onConfirm={() => confirm(link)}
            onReject={() => setAsked("reject")}
            onReopen={() => decide.reopen(link)}
          />
        </div>
      )}
      {asked === "reject" && link && (
        <RejectDialog link={link} onClose={() => setAsked(null)} onDone={() => void go(1)} />
      )}
      {asked === "draw" && (
        <DrawDialog
          alignment={alignment}
          onClose={() => setAsked(null)}
          onDone={(drawn) => change({ link: drawn.id, certainty: "", state: "", relation: "", taskId: "" })}
        />
      )}
    </>
  );
}

function ShowAll({ change }: Pick<DeskProps, "change">) {
  const t = useTexts(cascadeTexts);
  return <Button onClick={() => change({ certainty: "", state: "", relation: "", taskId: "" })}>{t.showAll}</Button>;
}

/**
 * The link that is looked at. Keys may come faster than the address follows, so a step goes on from where the last one
 * led; `go(0)` tells where that is.
 */
function useChosen(links: readonly AlignmentLink[], id: string, change: DeskProps["change"]) {
  const led = useRef<string | null>(null);
  const place = (wanted: string) =>
    Math.max(
      0,
      links.findIndex((link) => link.id === wanted),
    );
  const at = place(id);
  useEffect(() => {
    if (led.current === id) led.current = null;
  }, [id]);
  const go = (step: number): AlignmentLink | undefined => {
    const next = links[Math.min(links.length - 1, Math.max(0, place(led.current ?? id) + step))];
    if (next && step !== 0 && next.id !== (led.current ?? id)) {
      led.current = next.id;
      change({ link: next.id });
    }
    return next;
  };
  return { link: links[at], at, go };
}

/** Confirming and taking back. Somebody else's decision in between is shown, never overwritten. */
function useDecide() {
  const t = useTexts(cascadeTexts);
  const wordsOf = useErrorWords();
  const onError = (error: Error) =>
    showToast({
      tone: "bad",
      words: isRefusal(error, "http.version_conflict") ? t.changed : wordsOf(error),
    });
  const send = ({ id, version }: AlignmentLink) => ({ params: { id }, options: { version } });
  const reopen = useReopenLink({ onSuccess: () => showToast({ words: t.reopened }), onError });
  const confirm = useConfirmLink({
    onSuccess: (link) =>
      showToast({ words: t.confirmed, action: { label: t.reopen, run: () => reopen.mutate(send(link)) } }),
    onError,
  });
  return {
    isBusy: reopen.isPending,
    confirm: (link: AlignmentLink) => confirm.mutate(send(link)),
    reopen: (link: AlignmentLink) => reopen.mutate(send(link)),
  };
}
