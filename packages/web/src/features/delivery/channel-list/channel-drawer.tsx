import type { Channel, ChannelDelivery } from "@zhigang/contract/delivery";
import type { DeliveryStatus } from "@zhigang/domain/delivery";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Drawer } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { PersonTag } from "../../../kit/tag/tag.tsx";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useChannelDeliveries, useReplayByChannel } from "../channel-queries.ts";
import { SentLine, SentLog } from "../parts/sent-log.tsx";
import { channelTexts } from "./texts.ts";

/** 发送记录 of one channel beside the list: to whom and how it went, never what was said. */
export function ChannelDrawer({ channel, onClose }: { channel: Channel | null; onClose: () => void }) {
  const t = useTexts(channelTexts);
  return (
    <Drawer
      isOpen={channel !== null}
      title={channel === null ? t.log : `${t.log} · ${channel.name}`}
      onClose={onClose}
      width={640}
    >
      {channel && <ChannelLog key={channel.id} id={channel.id} />}
    </Drawer>
  );
}

function ChannelLog({ id }: { id: string }) {
  const [status, setStatus] = useState<DeliveryStatus | null>(null);
  const log = useChannelDeliveries(id, status);
  return (
    <SentLog log={log} status={status} onStatus={setStatus}>
      {(delivery) => <ChannelLine key={delivery.id} delivery={delivery} />}
    </SentLog>
  );
}

function ChannelLine({ delivery }: { delivery: ChannelDelivery }) {
  const t = useTexts(channelTexts);
  const format = useFormat();
  const may = useMay();
  const wordsOf = useErrorWords();
  const replay = useReplayByChannel(() => showToast({ words: t.replayed }));
  const fail = (error: Error) => showToast({ tone: "bad", words: wordsOf(error) });
  const run = () => replay.mutate({ params: { id: delivery.id } }, { onError: fail });
  return (
    <SentLine
      entry={delivery}
      about={
        <PersonTag name={delivery.recipient ?? t.unknownPerson} note={t.notices(format.number(delivery.notices))} />
      }
      replay={may("delivery.channel.edit") ? { isPending: replay.isPending, run } : null}
    />
  );
}
