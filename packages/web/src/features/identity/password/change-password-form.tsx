import { useState } from "react";
import { isRefusal } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { PasswordInput } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useAbout, useChangePassword } from "../queries.ts";
import { identityTexts } from "../texts.ts";
import { isSendable, NewPasswordFields, NO_PASSWORD } from "./new-password-fields.tsx";

/** Changes one's own password: the old one, the new one twice. */
export function ChangePasswordForm(props: { onChanged: () => void }) {
  const t = useTexts(identityTexts);
  const wordsOf = useErrorWords();
  const rules = useAbout().data?.passwordRules;
  const [currentPassword, setCurrentPassword] = useState("");
  const [next, setNext] = useState(NO_PASSWORD);
  const change = useChangePassword(() => {
    setCurrentPassword("");
    setNext(NO_PASSWORD);
    props.onChanged();
  });
  const isCurrentWrong = isRefusal(change.error, "identity.current_password_wrong");
  const handleSubmit = () => {
    if (isSendable(next, rules)) change.mutate({ currentPassword, newPassword: next.password });
  };
  return (
    <Form onSubmit={handleSubmit} label={t.changePassword}>
      {change.error && !isCurrentWrong && <Alert tone="bad">{wordsOf(change.error)}</Alert>}
      <FormField label={t.currentPassword} error={isCurrentWrong ? wordsOf(change.error) : undefined}>
        <PasswordInput name="current-password" value={currentPassword} onChange={setCurrentPassword} />
      </FormField>
      <NewPasswordFields value={next} onChange={setNext} rules={rules} />
      <FormActions>
        <Button
          kind="primary"
          type="submit"
          isBusy={change.isPending}
          disabled={currentPassword === "" || !isSendable(next, rules)}
        >
          {t.changePassword}
        </Button>
      </FormActions>
    </Form>
  );
}
