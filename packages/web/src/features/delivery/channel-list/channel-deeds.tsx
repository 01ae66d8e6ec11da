import type { Channel } from "@zhigang/contract/delivery";
import { useState } from "react";
import { Button } from "../../../kit/button/button.tsx";
import { ConfirmDialog } from "../../../kit/dialog/confirm-dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { showToast } from "../../../kit/toast/toast.tsx";
import { useChannelDeeds } from "../channel-queries.ts";
import { MailDialog } from "./mail-dialog.tsx";
import { RobotDialog } from "./robot-dialog.tsx";
import { TestDialog } from "./test-dialog.tsx";
import { channelTexts } from "./texts.ts";

/** What may be done with one channel. */
export function ChannelDeeds({ channel, onTested }: { channel: Channel; onTested: () => void }) {
  const t = useTexts(channelTexts);
  const format = useFormat();
  const wordsOf = useErrorWords();
  const [asking, setAsking] = useState<"test" | "edit" | "delete" | null>(null);
  const close = () => setAsking(null);
  const fail = (error: Error) => showToast({ tone: "bad", words: wordsOf(error) });
  const deeds = useChannelDeeds({
    changed: () => showToast({ words: t.saved }),
    deleted: close,
    tested: () => {
      close();
      showToast({ words: t.tested });
      onTested();
    },
  });
  const { name, users, waiting, status } = channel;
  const params = { id: channel.id };
  const turn = status === "active" ? deeds.pause : deeds.resume;
  const Editor = channel.kind === "email" ? MailDialog : RobotDialog;
  return (
    <>
      <Button size="small" icon="bell" onClick={() => setAsking("test")}>
        {t.test}
      </Button>
      <Button size="small" icon="edit" onClick={() => setAsking("edit")}>
        {t.edit}
      </Button>
      <Button
        size="small"
        icon={status === "active" ? "pause" : "check"}
        isBusy={turn.isPending}
        onClick={() => turn.mutate({ params }, { onError: fail })}
      >
        {status === "active" ? t.pause : t.resume}
      </Button>
      <Button size="small" kind="danger" icon="delete" onClick={() => setAsking("delete")}>
        {t.delete}
      </Button>
      {asking === "edit" && <Editor channel={channel} onClose={close} />}
      {asking === "test" && <TestDialog channel={channel} test={deeds.test} onClose={close} />}
      <ConfirmDialog
        isOpen={asking === "delete"}
        title={t.delete}
        effect={t.deleteEffect(name, format.number(users), format.number(waiting))}
        verb={t.delete}
        isDangerous
        isBusy={deeds.remove.isPending}
        onConfirm={() => deeds.remove.mutate({ params }, { onError: fail })}
        onClose={close}
      />
    </>
  );
}
