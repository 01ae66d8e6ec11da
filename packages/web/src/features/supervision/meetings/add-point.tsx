import { useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { newDraft } from "./agenda-draft.ts";
import type { PointDraft } from "./agenda-draft.ts";
import { ItemSelect } from "./item-select.tsx";
import { meetingTexts } from "./texts.ts";
import styles from "./meetings.module.css";

/** Adds a point by hand: an item that is looked for, or a topic that is written. */
export function AddPoint(props: { points: readonly PointDraft[]; onAdd: (point: PointDraft) => void }) {
  const { points, onAdd } = props;
  const t = useTexts(meetingTexts);
  const [topic, setTopic] = useState("");
  const title = topic.trim();
  const isThere = points.some(({ itemId, title: known }) => itemId === null && known === title);
  const canAdd = title !== "" && !isThere;
  const add = () => {
    if (!canAdd) return;
    onAdd(newDraft({ itemId: null, title }));
    setTopic("");
  };
  return (
    <div className={styles.adding}>
      <ItemSelect
        label={t.addItem}
        placeholder={`${t.addItem} · ${t.addItemHint}`}
        value={null}
        except={points.flatMap(({ itemId }) => itemId ?? [])}
        onChange={(item) => item && onAdd(newDraft({ itemId: item.id, title: item.title }))}
      />
      <form
        className={styles.topic}
        aria-label={t.addTopic}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Input aria-label={t.addTopic} placeholder={t.addTopic} maxLength={300} value={topic} onChange={setTopic} />
        <Button type="submit" icon="plus" disabled={!canAdd}>
          {t.add}
        </Button>
      </form>
    </div>
  );
}
