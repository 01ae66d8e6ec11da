import type { BulletinRule } from "@zhigang/contract/supervision";
import { ROUNDING_POLICY_WORDS } from "@zhigang/domain/glossary";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { supervisionTexts } from "../texts.ts";
import { BulletinRuleDialog } from "./bulletin-rule-dialog.tsx";
import { useBulletinRules } from "./queries.ts";
import { bulletinTexts } from "./texts.ts";
import styles from "../papers/papers.module.css";

/** 通报口径: what holds from which day, with its ground. */
export function BulletinRulesPage() {
  const t = useTexts(bulletinTexts);
  const shared = useTexts(supervisionTexts);
  const may = useMay();
  const rules = useBulletinRules();
  const [isSetting, setIsSetting] = useState(false);
  const [latest] = rules.data?.items ?? [];
  return (
    <Page
      title={t.ruleTitle}
      description={t.ruleDescription}
      width="reading"
      crumbs={[{ label: shared.room }, { label: t.title, to: "/supervision/bulletins" }]}
      actions={
        may("supervision.bulletin_rule.set") && (
          <Button kind="primary" disabled={!latest} onClick={() => setIsSetting(true)}>
            {t.setRule}
          </Button>
        )
      }
    >
      {rules.error && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
      {!rules.error && !rules.data && <Skeleton lines={6} />}
      <div className={styles.stack} aria-label={t.ruleList} role="group">
        {rules.data?.items.map((rule) => (
          <RuleCard key={rule.id ?? rule.validFrom} rule={rule} />
        ))}
      </div>
      {isSetting && latest && <BulletinRuleDialog latest={latest} onClose={() => setIsSetting(false)} />}
    </Page>
  );
}

function RuleCard({ rule }: { rule: BulletinRule }) {
  const t = useTexts(bulletinTexts);
  const say = useWord();
  const format = useFormat();
  const { validFrom, setBy, setAt, reason, aheadFrom, behindAbove, rounding, mark, series } = rule;
  const facts = [
    [t.ruleFields.aheadFrom, format.number(aheadFrom)],
    [t.ruleFields.behindAbove, format.number(behindAbove)],
    [t.fields.rounding, say(ROUNDING_POLICY_WORDS[rounding])],
  ];
  return (
    <Card title={format.day(validFrom)} description={setBy === null ? t.builtIn : t.setBy(setBy, format.moment(setAt))}>
      <ul>
        {facts.map(([label, value]) => (
          <li key={label}>{`${label} — ${value}`}</li>
        ))}
        <li>
          {`${t.ruleFields.mark} — `}
          <span lang="zh-CN">{mark}</span>
        </li>
        <li>
          {`${t.ruleFields.series} — `}
          <span lang="zh-CN">{series}</span>
        </li>
      </ul>
      <p lang="zh-CN">{reason}</p>
    </Card>
  );
}
