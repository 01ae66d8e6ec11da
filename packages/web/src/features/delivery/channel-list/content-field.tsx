import { CHANNEL_CONTENTS } from "@zhigang/domain/delivery";
import type { ChannelContent } from "@zhigang/domain/delivery";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import styles from "../parts/parts.module.css";
import { channelTexts } from "./texts.ts";

/** What a channel may carry out of the house. */
export function ContentField(props: { value: ChannelContent; onChange: (content: ChannelContent) => void }) {
  const t = useTexts(channelTexts);
  return (
    <div>
      <Segmented
        label={t.content}
        value={props.value}
        choices={CHANNEL_CONTENTS.map((value) => ({ value, label: t.contents[value] }))}
        onChange={props.onChange}
      />
      <p className={styles.hint}>{t.contentHint}</p>
    </div>
  );
}
