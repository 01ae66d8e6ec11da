import { documentsEndpoints } from "@zhigang/contract/documents";
import type { DraftTask } from "@zhigang/contract/documents";
import { useMemo, useState } from "react";
import type { KeyboardEvent } from "react";
import { Button } from "../../../../kit/button/button.tsx";
import { classNames } from "../../../../kit/class-names/class-names.ts";
import { Dialog } from "../../../../kit/dialog/dialog.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { reviewTexts } from "../draft-texts.ts";
import type { SendChange } from "../use-draft.ts";
import { movePlace, sentencePlaces } from "./sentence-places.ts";
import { structureTexts } from "./structure-texts.ts";
import styles from "./structure.module.css";

/** Splits a task at sentences or anywhere in its words; by keys or by pressing the place. */
export function SplitDialog(props: { task: DraftTask; text: string; send: SendChange; onClose: () => void }) {
  const { task, text, send, onClose } = props;
  const t = useTexts(structureTexts);
  const r = useTexts(reviewTexts);
  const format = useFormat();
  const { span } = task.value;
  const places = useMemo(() => sentencePlaces(text, span), [text, span]);
  const [at, setAt] = useState(places[0] ?? span[0] + 1);
  const [cuts, setCuts] = useState<readonly number[]>([]);
  const isInside = at > span[0] && at < span[1];
  const toggle = (place: number) =>
    setCuts(cuts.includes(place) ? cuts.filter((cut) => cut !== place) : [...cuts, place].sort((a, b) => a - b));
  const split = () => {
    const chosen = cuts.length > 0 ? cuts : isInside ? [at] : [];
    if (chosen.length === 0) return;
    const input = { params: { id: task.id }, body: { at: [...chosen] } };
    void send(documentsEndpoints.splitDraftTask, input, { version: task.version });
    onClose();
  };
  const moves: Readonly<Record<string, () => void>> = {
    ArrowRight: () => setAt(movePlace(text, at, 1, span)),
    ArrowLeft: () => setAt(movePlace(text, at, -1, span)),
    ArrowDown: () => setAt(places.find((place) => place > at) ?? at),
    ArrowUp: () => setAt(places.filter((place) => place < at).pop() ?? at),
    " ": () => isInside && toggle(at),
    Enter: split,
  };
  const handleKeys = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const parts = cuts.length + 1;
  return (
    <Dialog
      isOpen
      title={t.splitTitle}
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{r.cancel}</Button>
          <Button kind="primary" disabled={cuts.length === 0 && !isInside} onClick={split}>
            {t.split}
          </Button>
        </>
      }
    >
      <p className={styles.how}>{t.splitWords}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the words are the field: arrows move the cut in them */}
      <div
        className={styles.words}
        role="application"
        aria-label={t.place}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys go there
        tabIndex={0}
        data-autofocus
        onKeyDown={handleKeys}
        lang="zh-CN"
      >
        <Pieces
          text={text}
          span={span}
          places={[...new Set([...places, ...cuts, at])]}
          cuts={cuts}
          at={at}
          onToggle={toggle}
        />
      </div>
      <p role="status" className={styles.how}>
        {cuts.length === 0 ? t.noCut : t.splitEffect(format.number(parts))}
      </p>
    </Dialog>
  );
}

function Pieces(props: {
  text: string;
  span: readonly [number, number];
  places: readonly number[];
  cuts: readonly number[];
  at: number;
  onToggle: (place: number) => void;
}) {
  const { text, span, places, cuts, at, onToggle } = props;
  const t = useTexts(structureTexts);
  const inside = places.filter((place) => place > span[0] && place < span[1]).sort((a, b) => a - b);
  const bounds = [span[0], ...inside, span[1]];
  return bounds.slice(0, -1).map((start, index) => {
    const isCut = cuts.includes(start);
    return (
      <span key={start}>
        {index > 0 && (
          <button
            type="button"
            tabIndex={-1}
            className={classNames(styles.place, isCut && styles.cut, start === at && styles.here)}
            aria-label={isCut ? t.joinHere : t.splitHere}
            aria-pressed={isCut}
            onClick={() => onToggle(start)}
          />
        )}
        {text.slice(start, bounds[index + 1])}
      </span>
    );
  });
}
