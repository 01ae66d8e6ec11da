import type { ReactNode } from "react";
import { useId } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { bothLanguages, useTexts } from "../../../kit/language/texts.ts";
import type { Editing } from "./use-editing.ts";
import styles from "./editing.module.css";

const texts = bothLanguages(
  {
    title: "您修改期间，别人已先保存了改动",
    choose: "下列内容两人都改了，请选定保留哪一个，再保存一次。",
    taken: (fields: string) => `对方改动的${fields}已为您更新到表单中。`,
    again: "请核对后再保存一次。",
    theirs: "对方保存的",
    mine: "我填写的",
    whose: (field: string) => `${field}保留哪一个`,
    and: "、",
  },
  {
    title: "Somebody else saved a change while you were editing",
    choose: "You both changed the following. Choose what stands, then save again.",
    taken: (fields: string) => `What they changed is taken over into the form: ${fields}.`,
    again: "Please look it over and save again.",
    theirs: "Theirs",
    mine: "Mine",
    whose: (field: string) => `${field}: whose stands`,
    and: ", ",
  },
);

/** Two people changed the same thing: both values side by side, and a choice for each. */
export function ConflictNotice<F extends object>(props: {
  editing: Editing<F>;
  nameOf: (field: keyof F & string) => string;
  show: (field: keyof F & string, value: F[keyof F]) => ReactNode;
}) {
  const { editing, nameOf, show } = props;
  const { contested, taken, choose } = editing;
  const t = useTexts(texts);
  if (contested.length + taken.length === 0) return null;
  return (
    <Alert tone="warn" title={t.title}>
      {taken.length > 0 && <p>{t.taken(taken.map(nameOf).join(t.and))}</p>}
      <p>{contested.length > 0 ? t.choose : t.again}</p>
      {contested.map(({ field, theirs, mine, kept }) => (
        <div key={field} className={styles.contested} role="radiogroup" aria-label={t.whose(nameOf(field))}>
          <strong>{nameOf(field)}</strong>
          <Side label={t.theirs} isKept={kept === "theirs"} onKeep={() => choose(field, "theirs")}>
            {show(field, theirs)}
          </Side>
          <Side label={t.mine} isKept={kept === "mine"} onKeep={() => choose(field, "mine")}>
            {show(field, mine)}
          </Side>
        </div>
      ))}
    </Alert>
  );
}

function Side(props: { label: string; isKept: boolean; onKeep: () => void; children: ReactNode }) {
  const id = useId();
  return (
    <label className={styles.side} data-kept={props.isKept}>
      <input
        type="radio"
        checked={props.isKept}
        onChange={props.onKeep}
        aria-describedby={id}
        aria-label={props.label}
      />
      <span className={styles.sideLabel}>{props.label}</span>
      <span id={id} className={styles.sideValue}>
        {props.children}
      </span>
    </label>
  );
}
