import { Button } from "../../../../kit/button/button.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { reviewTexts } from "../draft-texts.ts";
import type { Editing } from "./editing.ts";
import styles from "./edit.module.css";

/** What can be made of the words a person selected in the document. */
export function SelectionBar(props: {
  text: string;
  span: readonly [number, number];
  onMake: (editing: Editing) => void;
}) {
  const { text, span, onMake } = props;
  const t = useTexts(reviewTexts);
  const format = useFormat();
  const words = text.slice(span[0], span[1]);
  const key = `${span[0]}-${span[1]}`;
  return (
    // Pressing a button here must not drop the selection it works on.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the bar only keeps the selection; its buttons act
    <div className={styles.selectionBar} onMouseDown={(event) => event.preventDefault()}>
      <span>{t.selected(format.number(words.length))}</span>
      <Button size="small" kind="primary" icon="plus" onClick={() => onMake({ key, kind: "new_task", span, words })}>
        {t.makeTask}
      </Button>
      <Button size="small" icon="target" onClick={() => onMake({ key, kind: "new_target", span, words })}>
        {t.makeTarget}
      </Button>
    </div>
  );
}
