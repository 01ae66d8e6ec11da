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
  const [isDrawing, setIsDrawing] = useState(false);
  const [rejecting, setRejecting] = useState<AlignmentLink | null>(null);
  const links = shownLinks(alignment, state);
  const { link, at, go, choose } = useChosen(links, state.link, change);
  const decide = useDecide();
  const canDecide = useMay()("ledger.alignment.decide");
  /** What is confirmed already is passed over, so that one key leads through the list. */
  const confirm = (each: AlignmentLink) => {
    if (each.state !== "confirmed") decide.confirm(each);
    go(1);
  };
  const act = (run: (link: AlignmentLink) => void) => () => {
    const current = go(0);
    if (current && canDecide) run(current);
  };
  useShortcuts(t.keys, [
    { keys: "j", label: t.keyNext, run: () => void go(1) },
    { keys: "k", label: t.keyPrevious, run: () => void go(-1) },
    { keys: "y", label: t.keyConfirm, run: act(confirm) },
    { keys: "n", label: t.keyReject, run: act((each) => each.state !== "rejected" && setRejecting(each)) },
    { keys: "u", label: t.keyUndo, run: act((each) => each.state !== "proposed" && decide.reopen(each)) },
  ]);
  return (
    <>
      <PairFilters {...props} onDraw={() => setIsDrawing(true)} />
      {link === undefined ? (
        <EmptyState icon="columns" title={t.noLinks} action={<ShowAll change={change} />}>
          {t.noLinksWords}
        </EmptyState>
      ) : (
        <div className={styles.pairs}>
          <PairList links={links} chosenId={link.id} onChoose={choose} />
          <PairView
            key={link.id}
            link={link}
            alignment={alignment}
            at={at}
            count={links.length}
            isBusy={decide.isBusy}
            onGo={(step) => void go(step)}
            onConfirm={() => confirm(link)}
            onReject={() => setRejecting(link)}
            onReopen={() => decide.reopen(link)}
          />
        </div>
      )}
      {rejecting && <RejectDialog link={rejecting} onClose={() => setRejecting(null)} onDone={() => void go(1)} />}
      {isDrawing && (
        <DrawDialog
          alignment={alignment}
          onClose={() => setIsDrawing(false)}
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

interface Chosen {
  id: string;
  /** The address when it was last seen, and what we wrote into it since. */
  address: string;
  written: readonly string[];
}

/**
 * The link that is looked at. It changes at once, and the address follows: keys may come faster than an address changes,
 * and what a key decides must be what is in sight. `go(0)` tells which link that is.
 */
function useChosen(links: readonly AlignmentLink[], address: string, change: DeskProps["change"]) {
  const [chosen, setChosen] = useState<Chosen>({ id: address, address, written: [] });
  const latest = useRef(chosen.id);
  if (chosen.address !== address) {
    const { id, written } = chosen;
    const isOurs = written.includes(address);
    const isThere = address === id;
    setChosen({
      id: isOurs ? id : address,
      address,
      written: isThere ? [] : written.filter((each) => each !== address),
    });
  }
  useEffect(() => {
    latest.current = chosen.id;
  }, [chosen.id]);
  const place = (wanted: string) =>
    Math.max(
      0,
      links.findIndex((link) => link.id === wanted),
    );
  const choose = (id: string) => {
    latest.current = id;
    setChosen((before) => ({ ...before, id, written: [...before.written, id] }));
    change({ link: id });
  };
  const go = (step: number): AlignmentLink | undefined => {
    const at = place(latest.current);
    const next = links[Math.min(links.length - 1, Math.max(0, at + step))];
    if (next && next !== links[at]) choose(next.id);
    return next;
  };
  const at = place(chosen.id);
  return { link: links[at], at, go, choose };
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
