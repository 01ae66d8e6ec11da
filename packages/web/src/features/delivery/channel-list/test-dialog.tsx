import type { Channel } from "@zhigang/contract/delivery";
import { useState } from "react";
import { fieldErrors } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import type { useChannelDeeds } from "../channel-queries.ts";
import { channelTexts } from "./texts.ts";

/** 发送测试: by mail to an address, by a robot into its group. */
export function TestDialog(props: {
  channel: Channel;
  test: ReturnType<typeof useChannelDeeds>["test"];
  onClose: () => void;
}) {
  const { channel, test, onClose } = props;
  const t = useTexts(channelTexts);
  const wordsOf = useErrorWords();
  const [to, setTo] = useState("");
  const isMail = channel.kind === "email";
  const handleSubmit = () => test.mutate({ params: { id: channel.id }, body: { to: isMail ? to.trim() : null } });
  return (
    <Dialog isOpen title={`${t.test} · ${channel.name}`} onClose={onClose}>
      <Form label={t.test} onSubmit={handleSubmit}>
        {test.error && <Alert tone="bad">{wordsOf(test.error)}</Alert>}
        {isMail ? (
          <FormField label={t.testTo} isRequired error={fieldErrors(test.error)["to"]}>
            <Input type="email" autoComplete="email" maxLength={254} value={to} onChange={setTo} />
          </FormField>
        ) : (
          <p>{t.testRobot}</p>
        )}
        <FormActions>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" type="submit" isBusy={test.isPending} disabled={isMail && to.trim() === ""}>
            {t.send}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
