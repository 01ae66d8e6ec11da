import { useState } from "react";
import { Link, useLocation } from "react-router";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { EmptyState } from "../../../kit/empty-state/empty-state.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form } from "../../../kit/form-field/form-field.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useAbout, useSetUpPassword } from "../queries.ts";
import { identityTexts } from "../texts.ts";
import { isSendable, NewPasswordFields, NO_PASSWORD } from "./new-password-fields.tsx";
import styles from "./password.module.css";

/** A one-time link (`/set-up#token`) sets the first password. The token stands after #, so it never reaches a log. */
export function SetUpPage() {
  const t = useTexts(identityTexts);
  const wordsOf = useErrorWords();
  const token = useLocation().hash.slice(1);
  const rules = useAbout().data?.passwordRules;
  const [next, setNext] = useState(NO_PASSWORD);
  const [doneFor, setDoneFor] = useState<string | null>(null);
  const setUp = useSetUpPassword((done) => setDoneFor(done.loginName));
  if (doneFor !== null) {
    return (
      <EmptyState icon="success" title={t.setUpDone} action={<Link to="/sign-in">{t.toSignIn}</Link>}>
        {t.setUpDoneWords(doneFor)}
      </EmptyState>
    );
  }
  if (token === "") {
    return (
      <EmptyState icon="link" title={t.setUpNoToken} action={<Link to="/sign-in">{t.toSignIn}</Link>}>
        {t.setUpNoTokenWords}
      </EmptyState>
    );
  }
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t.setUpTitle}</h1>
      <p className={styles.lead}>{t.setUpWords}</p>
      <Form
        label={t.setUpTitle}
        onSubmit={() => isSendable(next, rules) && setUp.mutate({ token, newPassword: next.password })}
      >
        {setUp.error && <Alert tone="bad">{wordsOf(setUp.error)}</Alert>}
        <NewPasswordFields value={next} onChange={setNext} rules={rules} />
        <Button
          kind="primary"
          size="large"
          type="submit"
          isWide
          isBusy={setUp.isPending}
          disabled={!isSendable(next, rules)}
        >
          {t.save}
        </Button>
      </Form>
    </div>
  );
}
