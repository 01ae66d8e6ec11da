import type { Webhook } from "@zhigang/contract/delivery";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { useWebhooks } from "../queries.ts";
import { deliveryTexts } from "../texts.ts";
import { DeliveryDrawer } from "./delivery-drawer.tsx";
import { SecretDialog } from "./secret-dialog.tsx";
import { WebhookCard } from "./webhook-card.tsx";
import { WebhookDialog } from "./webhook-dialog.tsx";
import styles from "../parts/parts.module.css";

const OPEN = { log: "" };
const NOTHING_YET: { items: readonly Webhook[]; facts: readonly string[] } = { items: [], facts: [] };

/** 推送: the addresses, what each is told, and how well it goes. */
export function WebhookListPage() {
  const t = useTexts(deliveryTexts);
  const may = useMay();
  const webhooks = useWebhooks();
  const [{ log }, change] = useUrlState(OPEN);
  const [isNew, setIsNew] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const { items, facts } = webhooks.data ?? NOTHING_YET;
  const newButton = may("delivery.webhook.edit") && (
    <Button kind="primary" icon="plus" onClick={() => setIsNew(true)}>
      {t.newWebhook}
    </Button>
  );
  return (
    <Page title={t.title} description={t.description} crumbs={[{ label: t.system }]} actions={newButton}>
      <div className={styles.stack}>
        <PutAside webhooks={items} />
        <WebhookCards
          webhooks={webhooks.data?.items}
          error={webhooks.error}
          onRetry={() => void webhooks.refetch()}
          onLog={(id) => change({ log: id })}
          facts={facts}
          onSecret={setSecret}
        />
      </div>
      {isNew && <WebhookDialog webhook={null} facts={facts} onClose={() => setIsNew(false)} onSecret={setSecret} />}
      <SecretDialog secret={secret} onClose={() => setSecret(null)} />
      <DeliveryDrawer
        webhook={items.find((webhook) => webhook.id === log) ?? null}
        onClose={() => change({ log: "" })}
      />
    </Page>
  );
}

/** The notice that addresses were put aside after failing for too long. */
function PutAside({ webhooks }: { webhooks: readonly Webhook[] }) {
  const t = useTexts(deliveryTexts);
  const format = useFormat();
  const aside = webhooks.filter((webhook) => webhook.status === "disabled");
  if (aside.length === 0) return null;
  return (
    <Alert tone="bad" title={t.disabledTitle(format.number(aside.length))}>
      {aside.map((webhook) => webhook.name).join(" · ")}
    </Alert>
  );
}

function WebhookCards(props: {
  webhooks: readonly Webhook[] | undefined;
  error: Error | null;
  onRetry: () => void;
  facts: readonly string[];
  onLog: (id: string) => void;
  onSecret: (secret: string) => void;
}) {
  const { webhooks, error, onRetry, facts, onLog, onSecret } = props;
  const t = useTexts(deliveryTexts);
  if (!webhooks) return error ? <ErrorState error={error} onRetry={onRetry} /> : <Skeleton lines={6} />;
  if (webhooks.length === 0) {
    return (
      <EmptyState icon="bell" title={t.empty}>
        {t.emptyWords}
      </EmptyState>
    );
  }
  return (
    <ul className={styles.list} aria-label={t.webhooks}>
      {webhooks.map((webhook) => (
        <WebhookCard
          key={webhook.id}
          webhook={webhook}
          facts={facts}
          onLog={() => onLog(webhook.id)}
          onSecret={onSecret}
        />
      ))}
    </ul>
  );
}
