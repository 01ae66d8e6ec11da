import type { Delivery, Webhook } from "@zhigang/contract/delivery";
import type { DeliveryStatus } from "@zhigang/domain/delivery";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Drawer } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { SentLine, SentLog } from "../parts/sent-log.tsx";
import { useDeliveries, useReplay } from "../queries.ts";
import { deliveryTexts } from "../texts.ts";
import styles from "./webhook-list.module.css";

/** 推送记录 of one address beside the list. */
export function DeliveryDrawer({ webhook, onClose }: { webhook: Webhook | null; onClose: () => void }) {
  const t = useTexts(deliveryTexts);
  return (
    <Drawer
      isOpen={webhook !== null}
      title={webhook === null ? t.log : `${t.log} · ${webhook.name}`}
      onClose={onClose}
      width={640}
    >
      {webhook && <DeliveryLog key={webhook.id} id={webhook.id} />}
    </Drawer>
  );
}

function DeliveryLog({ id }: { id: string }) {
  const [status, setStatus] = useState<DeliveryStatus | null>(null);
  const log = useDeliveries(id, status);
  return (
    <SentLog log={log} status={status} onStatus={setStatus}>
      {(delivery) => <DeliveryLine key={delivery.id} delivery={delivery} />}
    </SentLog>
  );
}

function DeliveryLine({ delivery }: { delivery: Delivery }) {
  const t = useTexts(deliveryTexts);
  const may = useMay();
  const wordsOf = useErrorWords();
  const replay = useReplay(() => showToast({ words: t.replayed }));
  const fail = (error: Error) => showToast({ tone: "bad", words: wordsOf(error) });
  const run = () => replay.mutate({ params: { id: delivery.id } }, { onError: fail });
  return (
    <SentLine
      entry={delivery}
      about={null}
      replay={may("delivery.webhook.edit") ? { isPending: replay.isPending, run } : null}
    >
      <details>
        <summary>{t.payload}</summary>
        <pre className={styles.payload}>{delivery.payload}</pre>
      </details>
    </SentLine>
  );
}
