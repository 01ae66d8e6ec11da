import type { CheckedLadder, Ladder, LadderUse } from "@zhigang/contract/supervision";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { Card } from "../../../kit/card/card.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { Tag } from "../../../kit/tag/tag.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { LadderDialog } from "./ladder-dialog.tsx";
import { useLadderDeeds, useLadders } from "./queries.ts";
import { RungTable } from "./rung-table.tsx";
import { ruleSetTexts } from "./texts.ts";
import { useSpan } from "./use-span.ts";
import styles from "./rule-sets.module.css";

/** 升级阶梯: what is sent after a light, to whom, and what follows when nobody answers. */
export function LadderList() {
  const t = useTexts(ruleSetTexts);
  const ladders = useLadders();
  const [filling, setFilling] = useState<Ladder | null>(null);
  const [ending, setEnding] = useState<LadderUse | null>(null);
  if (ladders.isError) return <ErrorState error={ladders.error} onRetry={() => void ladders.refetch()} />;
  if (!ladders.data) return <Skeleton lines={8} />;
  const { inUse, published } = ladders.data;
  return (
    <div className={styles.stack}>
      <Card title={t.inUse}>
        {inUse.length === 0 ? (
          <p className={styles.soft}>{t.noneInUse}</p>
        ) : (
          <ul className={styles.sets}>
            {inUse.map((use) => (
              <UsedLadder key={use.id} use={use} onEnd={() => setEnding(use)} />
            ))}
          </ul>
        )}
      </Card>
      <Card title={t.publishedLadders}>
        <ul className={styles.sets}>
          {published.map((ladder) => (
            <PublishedLadder key={ladder.content.name} ladder={ladder} onFill={() => setFilling(ladder.content)} />
          ))}
        </ul>
      </Card>
      {filling && <LadderDialog ladder={filling} onClose={() => setFilling(null)} />}
      {ending && <EndDialog use={ending} onClose={() => setEnding(null)} />}
    </div>
  );
}

function UsedLadder({ use, onEnd }: { use: LadderUse; onEnd: () => void }) {
  const t = useTexts(ruleSetTexts);
  const may = useMay();
  const { content, inForceTo, reason } = use;
  const isOpen = inForceTo === null;
  const span = useSpan()(use);
  return (
    <li className={styles.set}>
      <div className={styles.row}>
        <div className={styles.tags}>
          <h3>{`${content.city} ${content.version}`}</h3>
          <Tag tone={isOpen ? "ok" : "idle"} icon={isOpen ? "success" : "pause"}>
            {span}
          </Tag>
        </div>
        {isOpen && may("supervision.rule_set.put_in_force") && (
          <Button size="small" onClick={onEnd}>
            {t.endLadder}
          </Button>
        )}
      </div>
      <span className={styles.soft}>{`${reason} · ${use.putInForceBy}`}</span>
      <RungTable ladder={content} problems={[]} />
    </li>
  );
}

function PublishedLadder({ ladder, onFill }: { ladder: CheckedLadder; onFill: () => void }) {
  const t = useTexts(ruleSetTexts);
  const may = useMay();
  const { content, problems } = ladder;
  return (
    <li className={styles.set}>
      <div className={styles.row}>
        <h3>{`${content.city} ${content.version}`}</h3>
        {may("supervision.rule_set.put_in_force") && (
          <Button size="small" onClick={onFill}>
            {t.fill}
          </Button>
        )}
      </div>
      <span className={styles.soft}>{t.source(content.source)}</span>
      <RungTable ladder={content} problems={problems} />
    </li>
  );
}

function EndDialog({ use, onClose }: { use: LadderUse; onClose: () => void }) {
  const t = useTexts(ruleSetTexts);
  const { end } = useLadderDeeds(() => {
    showToast({ words: t.ended });
    onClose();
  });
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={`${t.endLadder} · ${use.content.city} ${use.content.version}`}
      effect={t.endEffect}
      verb={t.endLadder}
      isBusy={end.isPending}
      error={end.error}
      reason={{ isRequired: true }}
      onConfirm={(reason) => end.mutate({ params: { id: use.id }, body: { reason } })}
      onClose={onClose}
    />
  );
}
