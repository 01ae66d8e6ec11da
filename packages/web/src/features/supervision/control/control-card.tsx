import type { ControlRule } from "@zhigang/contract/supervision";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { ControlDialog } from "./control-dialog.tsx";
import { useControlRules } from "./queries.ts";
import { controlTexts } from "./texts.ts";
import styles from "./control.module.css";

/** 督查管控规则 in force, with its source; nothing is capped where nothing was set. */
export function ControlCard() {
  const t = useTexts(controlTexts);
  const may = useMay();
  const rules = useControlRules();
  const [isSetting, setIsSetting] = useState(false);
  return (
    <Card
      title={t.control}
      actions={
        may("supervision.control_rule.set") && (
          <Button size="small" icon="edit" disabled={!rules.data} onClick={() => setIsSetting(true)}>
            {t.setControl}
          </Button>
        )
      }
    >
      {rules.isError && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.isPending && <Skeleton lines={3} />}
      {rules.data && (rules.data.inForce ? <Limits rule={rules.data.inForce} /> : <p>{t.noControl}</p>)}
      <p className={styles.soft}>{t.controlHint}</p>
      {rules.data && isSetting && <ControlDialog rule={rules.data.inForce} onClose={() => setIsSetting(false)} />}
    </Card>
  );
}

function Limits({ rule }: { rule: ControlRule }) {
  const t = useTexts(controlTexts);
  const { perMonth, longestDays, statementDays, validFrom, source } = rule;
  return (
    <>
      <KeyValueList
        items={[
          { label: t.perMonth, value: perMonth === null ? t.noLimit : t.times(String(perMonth)) },
          { label: t.longestDays, value: longestDays === null ? t.noLimit : t.days(String(longestDays)) },
          { label: t.statementDays, value: statementDays === null ? t.notSet : t.workingDays(String(statementDays)) },
        ]}
      />
      <p className={styles.soft}>{t.inForce(validFrom, source)}</p>
    </>
  );
}
