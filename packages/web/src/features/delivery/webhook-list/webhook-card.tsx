import type { Webhook } from "@zhigang/contract/delivery";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useEditWebhook, useWebhookDeeds } from "../queries.ts";
import { deliveryTexts } from "../texts.ts";
import { WebhookDialog } from "./webhook-dialog.tsx";
import styles from "../parts/parts.module.css";

const TONES = { active: "ok", paused: "idle", disabled: "bad" } as const;

/** One address: where, what it is told, how well it goes, and what may be done with it. */
export function WebhookCard(props: {
  webhook: Webhook;
  facts: readonly string[];
  onLog: () => void;
  onSecret: (secret: string) => void;
}) {
  const { webhook, facts, onLog, onSecret } = props;
  const t = useTexts(deliveryTexts);
  const format = useFormat();
  const may = useMay();
  const lastSuccess = webhook.lastSuccessAt === null ? t.never : format.moment(webhook.lastSuccessAt);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.name}>{webhook.name}</h2>
        <StatusTag tone={TONES[webhook.status]} word={t.statuses[webhook.status]} />
        {webhook.failingSince !== null && <Tag tone="warn">{t.failing(format.moment(webhook.failingSince))}</Tag>}
      </div>
      {webhook.disabledBecause !== null && <Alert tone="bad">{t.disabledBecause(webhook.disabledBecause)}</Alert>}
      <KeyValueList
        columns={2}
        items={[
          { label: t.url, value: <span className={styles.address}>{webhook.url}</span> },
          { label: t.facts, value: webhook.facts.map((fact) => t.factWords[fact] ?? fact).join(" · ") },
          { label: t.waiting, value: format.number(webhook.waiting) },
          { label: t.lastSuccess, value: lastSuccess },
          { label: t.secret, value: t.secretEnds(webhook.secretHint) },
        ]}
      />
      <div className={styles.actions}>
        <Button size="small" icon="history" onClick={onLog}>
          {t.log}
        </Button>
        {may("delivery.webhook.edit") && <WebhookDeeds webhook={webhook} facts={facts} onSecret={onSecret} />}
      </div>
    </li>
  );
}

function WebhookDeeds(props: { webhook: Webhook; facts: readonly string[]; onSecret: (secret: string) => void }) {
  const { webhook, facts, onSecret } = props;
  const t = useTexts(deliveryTexts);
  const format = useFormat();
  const wordsOf = useErrorWords();
  const [asking, setAsking] = useState<"edit" | "delete" | "renew" | null>(null);
  const close = () => setAsking(null);
  const fail = (error: Error) => showToast({ tone: "bad", words: wordsOf(error) });
  const edit = useEditWebhook(() => showToast({ words: t.saved }), fail);
  const deeds = useWebhookDeeds({
    deleted: close,
    tested: () => showToast({ words: t.tested }),
    renewed: ({ secret }) => {
      close();
      onSecret(secret);
    },
  });
  const params = { id: webhook.id };
  const isActive = webhook.status === "active";
  return (
    <>
      <Button
        size="small"
        icon="bell"
        isBusy={deeds.test.isPending}
        onClick={() => deeds.test.mutate({ params }, { onError: fail })}
      >
        {t.test}
      </Button>
      <Button size="small" icon="edit" onClick={() => setAsking("edit")}>
        {t.edit}
      </Button>
      <Button
        size="small"
        icon={isActive ? "pause" : "check"}
        isBusy={edit.isPending}
        onClick={() => edit.mutate({ params, body: { isActive: !isActive }, options: { version: webhook.version } })}
      >
        {isActive ? t.pause : t.resume}
      </Button>
      <Button size="small" icon="lock" onClick={() => setAsking("renew")}>
        {t.renew}
      </Button>
      <Button size="small" kind="danger" icon="delete" onClick={() => setAsking("delete")}>
        {t.delete}
      </Button>
      {asking === "edit" && <WebhookDialog webhook={webhook} facts={facts} onClose={close} onSecret={onSecret} />}
      <ConfirmDialog
        isOpen={asking === "delete"}
        title={t.delete}
        effect={t.deleteEffect(webhook.name, format.number(webhook.waiting))}
        verb={t.delete}
        isDangerous
        isBusy={deeds.remove.isPending}
        error={deeds.remove.error}
        onConfirm={() => deeds.remove.mutate({ params })}
        onClose={close}
      />
      <ConfirmDialog
        isOpen={asking === "renew"}
        title={t.renew}
        effect={t.renewEffect(webhook.name)}
        verb={t.renew}
        isBusy={deeds.renew.isPending}
        error={deeds.renew.error}
        onConfirm={() => deeds.renew.mutate({ params })}
        onClose={close}
      />
    </>
  );
}
