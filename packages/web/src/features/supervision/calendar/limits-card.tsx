import { LIMIT_KIND_WORDS } from "@zhigang/domain/glossary";
import { LIMIT_KINDS } from "@zhigang/domain/supervision";
import type { LimitRule } from "@zhigang/contract/supervision";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { useLimitRules } from "../queries.ts";
import { LimitsDialog } from "./limits-dialog.tsx";
import { calendarTexts } from "./texts.ts";
import styles from "./calendar.module.css";

/** 时限规则 in force, with its source. */
export function LimitsCard() {
  const t = useTexts(calendarTexts);
  const may = useMay();
  const rules = useLimitRules();
  const [isSetting, setIsSetting] = useState(false);
  const rule = rules.data?.inForce;
  return (
    <Card
      title={t.limits}
      actions={
        may("supervision.calendar.set_limits") && (
          <Button size="small" icon="edit" disabled={rule === undefined} onClick={() => setIsSetting(true)}>
            {t.setLimits}
          </Button>
        )
      }
    >
      {rules.isError && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.isPending && <Skeleton lines={4} />}
      {rule && <Limits rule={rule} />}
      {rule && isSetting && <LimitsDialog rule={rule} onClose={() => setIsSetting(false)} />}
    </Card>
  );
}

function Limits({ rule }: { rule: LimitRule }) {
  const t = useTexts(calendarTexts);
  const say = useWord();
  return (
    <>
      <KeyValueList
        columns={2}
        items={LIMIT_KINDS.map((kind) => {
          const { amount, unit } = rule.limits[kind];
          const words = unit === "working_days" ? t.limitWorkingDays : t.limitDays;
          return { label: say(LIMIT_KIND_WORDS[kind]), value: words(String(amount)) };
        })}
      />
      <p className={styles.soft}>{t.takeUp(String(rule.acknowledgeWithin))}</p>
      <p className={styles.soft}>{`${t.hoursFrom(rule.validFrom)} · ${rule.source}`}</p>
    </>
  );
}
