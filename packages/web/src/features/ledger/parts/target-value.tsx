import type { Target } from "@zhigang/contract/ledger";
import { COMPARATOR_WORDS } from "@zhigang/domain/glossary";
import { COMPARATOR_SIGNS } from "../../../kit/comparator/comparator-signs.ts";
import { useFormat } from "../../../kit/language/format.ts";
import type { Format } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { ledgerTexts } from "../texts.ts";
import styles from "./parts.module.css";

/** 目标值, typeset: ≥ 150 亿元, 新增 800 P, 80–90 %. */
export function TargetValue(props: {
  target: Pick<Target, "comparator" | "value" | "unit" | "change" | "class" | "isAim">;
}) {
  const { comparator, value, unit, change, class: kind, isAim } = props.target;
  const t = useTexts(ledgerTexts);
  const say = useWord();
  const format = useFormat();
  if (value === null) return <span>{kind === "coverage" || !isAim ? t.fullCoverage : t.aim}</span>;
  const sign = COMPARATOR_SIGNS[comparator];
  return (
    <span className={styles.value}>
      {t.change[change] !== "" && <span className={styles.change}>{t.change[change]}</span>}
      {sign !== "" && (
        <>
          <span className={styles.sign} aria-hidden>
            {sign}
          </span>
          <span className={styles.said}>{say(COMPARATOR_WORDS[comparator])}</span>
        </>
      )}
      <span className={styles.number}>{shownValue(value, format)}</span>
      {unit !== "" && <span className={styles.unit}>{unit}</span>}
    </span>
  );
}

/** `80-90` with an en dash and thousands on both sides. */
function shownValue(value: string, format: Format): string {
  const range = /^(-?\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(value);
  return range ? `${format.number(range[1])}–${format.number(range[2])}` : format.number(value);
}
