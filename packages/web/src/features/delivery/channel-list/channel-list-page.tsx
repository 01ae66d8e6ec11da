import type { Channel } from "@zhigang/contract/delivery";
import { useState } from "react";
import { useMay } from "../../../api/session.ts";
import { Button } from "../../../kit/button/button.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { ErrorState } from "../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { Page } from "../../../kit/page/page.tsx";
import { Skeleton } from "../../../kit/skeleton/skeleton.tsx";
import { useUrlState } from "../../../kit/url-state/use-url-state.ts";
import { useChannels } from "../channel-queries.ts";
import styles from "../parts/parts.module.css";
import { ChannelCard } from "./channel-card.tsx";
import { ChannelDrawer } from "./channel-drawer.tsx";
import { MailDialog } from "./mail-dialog.tsx";
import { NoticeRulesCard } from "./notice-rules-card.tsx";
import { RobotDialog } from "./robot-dialog.tsx";
import { channelTexts } from "./texts.ts";

const OPEN = { log: "" };

/** 通知渠道: by which roads people are told, how well each goes, and the rules by which they are used. */
export function ChannelListPage() {
  const t = useTexts(channelTexts);
  const may = useMay();
  const channels = useChannels();
  const [{ log }, change] = useUrlState(OPEN);
  const [adding, setAdding] = useState<"mail" | "robot" | null>(null);
  const close = () => setAdding(null);
  const actions = may("delivery.channel.edit") && (
    <>
      <Button icon="plus" onClick={() => setAdding("robot")}>
        {t.newRobot}
      </Button>
      <Button kind="primary" icon="plus" onClick={() => setAdding("mail")}>
        {t.newMail}
      </Button>
    </>
  );
  return (
    <Page title={t.title} description={t.description} crumbs={[{ label: t.system }]} actions={actions}>
      <div className={styles.stack}>
        <ChannelCards
          channels={channels.data?.items}
          error={channels.error}
          onRetry={() => void channels.refetch()}
          onLog={(id) => change({ log: id })}
        />
        <NoticeRulesCard />
      </div>
      {adding === "mail" && <MailDialog channel={null} onClose={close} />}
      {adding === "robot" && <RobotDialog channel={null} onClose={close} />}
      <ChannelDrawer
        channel={channels.data?.items.find((channel) => channel.id === log) ?? null}
        onClose={() => change({ log: "" })}
      />
    </Page>
  );
}

function ChannelCards(props: {
  channels: readonly Channel[] | undefined;
  error: Error | null;
  onRetry: () => void;
  onLog: (id: string) => void;
}) {
  const { channels, error, onRetry, onLog } = props;
  const t = useTexts(channelTexts);
  if (error) return <ErrorState error={error} onRetry={onRetry} />;
  if (!channels) return <Skeleton lines={6} />;
  if (channels.length === 0) {
    return (
      <EmptyState icon="bell" title={t.empty}>
        {t.emptyWords}
      </EmptyState>
    );
  }
  return (
    <ul className={styles.list} aria-label={t.channels}>
      {channels.map((channel) => (
        <ChannelCard key={channel.id} channel={channel} onLog={() => onLog(channel.id)} />
      ))}
    </ul>
  );
}
