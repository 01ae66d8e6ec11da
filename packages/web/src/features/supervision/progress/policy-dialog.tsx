import type { PlanProgress } from "@zhigang/contract/supervision";
import { MISSING_POLICY_WORDS } from "@zhigang/domain/glossary";
import { MISSING_POLICIES } from "@zhigang/domain/supervision";
import { useState } from "react";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Segmented } from "../../../kit/choice/segmented.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts, useWord } from "../../../kit/language/texts.ts";
import { useSetPolicy } from "./queries.ts";
import { progressTexts } from "./texts.ts";

/** 设定缺报处理, with the paper that says so. */
export function PolicyDialog(props: { progress: PlanProgress; onClose: () => void }) {
  const { progress, onClose } = props;
  const t = useTexts(progressTexts);
  const say = useWord();
  const wordsOf = useErrorWords();
  const [missing, setMissing] = useState(progress.policy);
  const [source, setSource] = useState(progress.policySource ?? "");
  const send = useSetPolicy(onClose);
  return (
    <Dialog isOpen title={t.setPolicy} width={560} onClose={onClose}>
      <Form onSubmit={() => send.mutate({ params: { id: progress.planId }, body: { missing, source } })}>
        <Segmented
          label={t.policy}
          value={missing}
          choices={MISSING_POLICIES.map((value) => ({ value, label: say(MISSING_POLICY_WORDS[value]) }))}
          onChange={setMissing}
        />
        <FormField label={t.policySource} hint={t.policySourceHint} isRequired>
          <Input value={source} maxLength={300} onChange={setSource} />
        </FormField>
        {send.error && <Alert tone="bad">{wordsOf(send.error)}</Alert>}
        <FormActions>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" type="submit" isBusy={send.isPending} disabled={source.trim() === ""}>
            {t.save}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
