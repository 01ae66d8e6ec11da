import type { Colour } from "@zhigang/domain/supervision";
import { SEVERITY } from "@zhigang/domain/supervision";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { ColourMark } from "../parts/colour-mark.tsx";
import { lightTexts } from "./texts.ts";
import styles from "./lights.module.css";

export type Counts = readonly { readonly colour: Colour; readonly count: number }[];

/** Colours that few places use are left out while no item has them. */
const ALWAYS: readonly Colour[] = ["red", "yellow", "green"];

/** Each light with its number, large enough to be taken in at a glance; pressed, it narrows the list. */
export function LightCounts(props: { counts: Counts; chosen: string; onChoose: (colour: string) => void }) {
  const { counts, chosen, onChoose } = props;
  const t = useTexts(lightTexts);
  const format = useFormat();
  const countOf = new Map(counts.map(({ colour, count }) => [colour, count]));
  const shown = SEVERITY.filter((colour) => ALWAYS.includes(colour) || (countOf.get(colour) ?? 0) > 0);
  return (
    <div role="group" aria-label={t.counts} className={styles.counts}>
      {shown.map((colour) => (
        <button
          key={colour}
          type="button"
          aria-pressed={colour === chosen}
          className={classNames(styles.count, colour === chosen && styles.chosen)}
          onClick={() => onChoose(colour === chosen ? "" : colour)}
        >
          <span className={styles.number}>{format.number(countOf.get(colour) ?? 0)}</span>
          <ColourMark colour={colour} />
        </button>
      ))}
    </div>
  );
}
