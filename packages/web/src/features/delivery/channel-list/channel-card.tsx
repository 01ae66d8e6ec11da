import type { Channel } from "@zhigang/contract/delivery";
import { CHANNEL_KIND_WORDS } from "@zhigang/domain/glossary";
import { useMay } from "../../../api/session.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { KeyValueList } from "../../../kit/key-value/key-value-list.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { StatusTag, Tag } from "../../../kit/tag/tag.tsx";
import styles from "../parts/parts.module.css";
import { ChannelDeeds } from "./channel-deeds.tsx";
import { channelTexts } from "./texts.ts";

const TONES = { active: "ok", paused: "idle", disabled: "bad" } as const;

/** One channel: where, what it carries, how well it goes, and what may be done with it. */
export function ChannelCard({ channel, onLog }: { channel: Channel; onLog: () => void }) {
  const t = useTexts(channelTexts);
  const say = useWord();
  const format = useFormat();
  const may = useMay();
  const { failingSince, restsUntil, disabledBecause, status } = channel;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.name}>{channel.name}</h2>
        <Tag>{say(CHANNEL_KIND_WORDS[channel.kind])}</Tag>
        <StatusTag tone={TONES[status]} word={t.statuses[status]} />
        {failingSince !== null && <Tag tone="warn">{t.failing(format.moment(failingSince))}</Tag>}
        {restsUntil !== null && <Tag tone="warn">{t.resting(format.moment(restsUntil))}</Tag>}
      </div>
      {disabledBecause !== null && <Alert tone="bad">{t.disabledBecause(disabledBecause)}</Alert>}
      <ChannelFacts channel={channel} />
      <div className={styles.actions}>
        <Button size="small" icon="history" onClick={onLog}>
          {t.log}
        </Button>
        {may("delivery.channel.edit") && <ChannelDeeds channel={channel} onTested={onLog} />}
      </div>
    </li>
  );
}

function ChannelFacts({ channel }: { channel: Channel }) {
  const t = useTexts(channelTexts);
  const format = useFormat();
  const { mail, robotAddress, secretHint, isSigned, kind } = channel;
  const signing = kind === "dingtalk" ? ` · ${isSigned ? t.signed : t.unsigned}` : "";
  const place = mail
    ? [
        { label: t.host, value: `${mail.host}:${mail.port} · ${t.encryption[mail.security]}` },
        { label: t.fromAddress, value: mail.fromAddress },
        { label: t.username, value: mail.username },
        { label: t.receiverDomains, value: mail.receiverDomains.join(" · ") || t.anyDomain },
      ]
    : [
        { label: t.address, value: robotAddress },
        { label: t.secret, value: secretHint !== null && `${t.secretEnds(secretHint)}${signing}` },
      ];
  return (
    <KeyValueList
      columns={2}
      items={[
        ...place,
        { label: t.content, value: t.contents[channel.content] },
        { label: t.users, value: format.number(channel.users) },
        { label: t.waiting, value: format.number(channel.waiting) },
        {
          label: t.lastSuccess,
          value: channel.lastSuccessAt === null ? t.never : format.moment(channel.lastSuccessAt),
        },
      ]}
    />
  );
}
