import { useState } from "react";
import { fieldErrors } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { Dialog } from "../../../kit/dialog/dialog.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions } from "../../../kit/form-field/form-field.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import type { NewDialogEnds } from "../administered-list.tsx";
import { AccountFields } from "./account-form.tsx";
import type { AccountDraft } from "./account-form.tsx";
import { useCreateAccount } from "./queries.ts";
import { accountTexts } from "./texts.ts";

const BLANK: AccountDraft = { loginName: "", name: "", departmentId: null, expiresOn: null };

/** 新建账号: it waits for a role and for its set-up link. */
export function NewAccountDialog({ onClose, onCreated }: NewDialogEnds) {
  const t = useTexts(accountTexts);
  const wordsOf = useErrorWords();
  const [draft, setDraft] = useState(BLANK);
  const create = useCreateAccount((account) => {
    onClose();
    onCreated(account.id);
  });
  return (
    <Dialog isOpen title={t.newAccount} onClose={onClose} width={460}>
      <Form label={t.newAccount} onSubmit={() => create.mutate({ body: draft })}>
        <Alert>{t.newHint}</Alert>
        {create.error && <Alert tone="bad">{wordsOf(create.error)}</Alert>}
        <AccountFields draft={draft} onChange={setDraft} errors={fieldErrors(create.error)} hasLoginName />
        <FormActions>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            kind="primary"
            type="submit"
            isBusy={create.isPending}
            disabled={draft.loginName.trim() === "" || draft.name.trim() === ""}
          >
            {t.create}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
