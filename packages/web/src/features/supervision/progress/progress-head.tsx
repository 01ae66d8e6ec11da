import type { PlanProgress } from "@zhigang/contract/supervision";
import { MISSING_POLICY_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Tag } from "../../../kit/tag/tag.tsx";
import { PolicyDialog } from "./policy-dialog.tsx";
import { progressTexts } from "./texts.ts";
import styles from "./progress.module.css";

/** A formula longer than this is not read in one line. */
const MOST_SHOWN = 400;

/** The result with its plan, its coverage, its formula and the policy by which it was made. */
export function ProgressHead(props: { progress: PlanProgress }) {
  const { progress } = props;
  const t = useTexts(progressTexts);
  const say = useWord();
  const may = useMay();
  const [isSetting, setIsSetting] = useState(false);
  const { percent, planned, gap, formula, policySource, policySetByName } = progress;
  const nothing = progress.reported === 0 ? t.nothingYet : t.blocked;
  const source = policySource === null ? t.policyFirst : t.policyFrom(policySource, policySetByName ?? "");
  const percentOf = (value: string | null, otherwise: string | null) =>
    value === null ? otherwise : t.percentOf(value);
  return (
    <Card
      title={progress.planTitle}
      actions={
        may("supervision.progress_policy.set") && <Button onClick={() => setIsSetting(true)}>{t.setPolicy}</Button>
      }
    >
      <KeyValueList
        columns={2}
        items={[
          {
            label: t.actual,
            value: (
              <>
                <strong className={styles.figure}>{percentOf(percent, nothing)}</strong>{" "}
                {progress.isOverFulfilled && <Tag tone="accent">{t.over}</Tag>}
              </>
            ),
          },
          { label: t.planned, value: percentOf(planned, null) },
          { label: t.gap, value: gap === null ? null : t.points(gap) },
          { label: t.coverage, value: t.coverageOf(String(progress.reported), String(progress.total)) },
          {
            label: t.formula,
            value:
              formula === null ? null : (
                <>
                  <span className={styles.formula}>{shortened(formula)}</span>
                  <span className={styles.faint}>{t.formulaHint}</span>
                </>
              ),
          },
          {
            label: t.policy,
            value: (
              <>
                {say(MISSING_POLICY_WORDS[progress.policy])} <span className={styles.faint}>{source}</span>
              </>
            ),
          },
        ]}
      />
      {isSetting && <PolicyDialog progress={progress} onClose={() => setIsSetting(false)} />}
    </Card>
  );
}

/** The beginning and the result of a long formula; every part of it stands in the table below. */
function shortened(formula: string): string {
  if (formula.length <= MOST_SHOWN) return formula;
  return `${formula.slice(0, MOST_SHOWN)} … ${formula.slice(formula.lastIndexOf("="))}`;
}
