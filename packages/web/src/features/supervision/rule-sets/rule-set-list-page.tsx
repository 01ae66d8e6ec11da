import type { KeptRuleSet, RuleSet } from "@zhigang/contract/supervision";
import { METRIC_WORDS, RULE_VERSION_STATUS_WORDS } from "@zhigang/domain/glossary";
import { isItemMetric, lintRuleSet } from "@zhigang/domain/supervision";
import { useState } from "react";
import { Link } from "react-router";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { Tabs } from "../../../kit/tabs/tabs.tsx";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { ruleSetAddress } from "../addresses.ts";
import { supervisionTexts } from "../texts.ts";
import { LadderList } from "./ladder-list.tsx";
import { LevelList } from "./level-words.tsx";
import { NewRuleSetDialog } from "./new-rule-set-dialog.tsx";
import { useRuleSets } from "./queries.ts";
import { RULE_VERSION_TONES } from "./rule-version-status.ts";
import { ruleSetTexts } from "./texts.ts";
import { useSpan } from "./use-span.ts";
import styles from "./rule-sets.module.css";

const TAB = { tab: "rules" };

/** 亮灯规则与升级: the city's own and the published ones to start from. */
export function RuleSetListPage() {
  const t = useTexts(ruleSetTexts);
  const shared = useTexts(supervisionTexts);
  const [{ tab }, change] = useUrlState(TAB);
  const shown = tab === "ladders" ? "ladders" : "rules";
  return (
    <Page title={t.title} description={t.description} crumbs={[{ label: shared.room }]}>
      <Tabs
        label={t.tabs}
        tabs={[
          { value: "rules", label: t.rules },
          { value: "ladders", label: t.ladders },
        ]}
        value={shown}
        onChange={(next) => change({ tab: next })}
      >
        {shown === "rules" ? <RuleSets /> : <LadderList />}
      </Tabs>
    </Page>
  );
}

function RuleSets() {
  const t = useTexts(ruleSetTexts);
  const sets = useRuleSets();
  const [base, setBase] = useState<RuleSet | null>(null);
  if (sets.isError) return <ErrorState error={sets.error} onRetry={() => void sets.refetch()} />;
  if (!sets.data) return <Skeleton lines={8} />;
  return (
    <div className={styles.stack}>
      <Card title={t.own}>
        {sets.data.items.length === 0 ? (
          <p className={styles.soft}>{t.ownEmpty}</p>
        ) : (
          <ul className={styles.sets}>
            {sets.data.items.map((set) => (
              <OwnSet key={set.id} set={set} />
            ))}
          </ul>
        )}
      </Card>
      <Card title={t.published} description={t.publishedWords}>
        <ul className={styles.sets}>
          {sets.data.published.map((content) => (
            <PublishedSet key={content.name} content={content} onUse={() => setBase(content)} />
          ))}
        </ul>
      </Card>
      {base && <NewRuleSetDialog base={base} onClose={() => setBase(null)} />}
    </div>
  );
}

function OwnSet({ set }: { set: KeptRuleSet }) {
  const say = useWord();
  const spanOf = useSpan();
  const shown = set.versions.find(({ status }) => status === "in_force") ?? set.versions[0];
  return (
    <li className={styles.set}>
      <div className={styles.tags}>
        <h3>
          <Link to={ruleSetAddress(set.id)}>{set.name}</Link>
        </h3>
        {set.versions
          .filter(({ status }) => status !== "retired" || status === shown?.status)
          .slice(0, 2)
          .map(({ number, status }) => (
            <StatusTag key={number} tone={RULE_VERSION_TONES[status]} word={say(RULE_VERSION_STATUS_WORDS[status])} />
          ))}
      </div>
      {shown && <span className={styles.soft}>{spanOf(shown)}</span>}
      {shown && <LevelList content={shown.content} />}
    </li>
  );
}

function PublishedSet({ content, onUse }: { content: RuleSet; onUse: () => void }) {
  const t = useTexts(ruleSetTexts);
  const say = useWord();
  const may = useMay();
  const findings = lintRuleSet(content).length;
  return (
    <li className={styles.set}>
      <div className={styles.row}>
        <div className={styles.tags}>
          <h3>{`${content.city} ${content.version} · ${say(METRIC_WORDS[content.metric])}`}</h3>
          <Tag tone={findings === 0 ? "ok" : "warn"} icon={findings === 0 ? "success" : "warning"}>
            {findings === 0 ? t.sound : t.findings(String(findings))}
          </Tag>
          {!isItemMetric(content.metric) && <Tag>{t.notForItems}</Tag>}
        </div>
        {may("supervision.rule_set.edit") && (
          <Button size="small" onClick={onUse}>
            {t.use}
          </Button>
        )}
      </div>
      <span className={styles.soft}>{t.source(content.source)}</span>
      <LevelList content={content} />
    </li>
  );
}
