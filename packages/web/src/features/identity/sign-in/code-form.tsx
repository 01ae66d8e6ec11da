import { useState } from "react";
import { isRefusal } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { factorTexts } from "../second-factor/texts.ts";
import styles from "./sign-in.module.css";

/** The second step of a sign-in: the code of the phone, or a recovery code. */
export function CodeForm(props: {
  loginName: string;
  isBusy: boolean;
  error: Error | null;
  onSubmit: (code: string) => void;
  onBack: () => void;
}) {
  const { loginName, isBusy, error, onSubmit, onBack } = props;
  const t = useTexts(factorTexts);
  const wordsOf = useErrorWords();
  const [code, setCode] = useState("");
  const isAsked = isRefusal(error, "identity.second_factor_needed");
  const handleSubmit = () => {
    if (code.trim() !== "") onSubmit(code.trim());
  };
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t.step}</h1>
      <p className={styles.forgotten}>{t.stepWords(loginName)}</p>
      <Form onSubmit={handleSubmit} label={t.step}>
        {error && !isAsked && <Alert tone="bad">{wordsOf(error)}</Alert>}
        <FormField label={t.code} hint={t.codeOrRecovery}>
          <Input
            icon="shield"
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            ref={focusOnArrival}
            value={code}
            onChange={setCode}
          />
        </FormField>
        <Button kind="primary" size="large" type="submit" isWide isBusy={isBusy} disabled={code.trim() === ""}>
          {t.signIn}
        </Button>
      </Form>
      <Button kind="link" onClick={onBack}>
        {t.back}
      </Button>
      <p className={styles.forgotten}>{t.lost}</p>
    </div>
  );
}

/** The field that had the focus is gone: whoever types or listens goes on here. */
function focusOnArrival(field: HTMLInputElement | null): void {
  field?.focus();
}
