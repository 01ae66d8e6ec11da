import { useState } from "react";
import { isRefusal } from "../../../api/refusal.ts";
import { Alert } from "../../../kit/alert/alert.tsx";
import { Button } from "../../../kit/button/button.tsx";
import { useErrorWords } from "../../../kit/empty-state/error-state.tsx";
import { Form, FormActions, FormField } from "../../../kit/form-field/form-field.tsx";
import { Input, PasswordInput } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { factorTexts } from "./texts.ts";

/** What a person proves before something is done to the second factor. */
export interface Proof {
  readonly currentPassword: string;
  readonly code: string;
}

/** Asks for the password, a code, or both; what was wrong is said at its field. */
export function ProofForm(props: {
  label: string;
  verb: string;
  asks: readonly (keyof Proof)[];
  codeHint?: string;
  isBusy: boolean;
  error: Error | null;
  onSubmit: (proof: Proof) => void;
  onCancel?: (() => void) | undefined;
}) {
  const { label, verb, asks, codeHint, isBusy, error, onSubmit, onCancel } = props;
  const t = useTexts(factorTexts);
  const wordsOf = useErrorWords();
  const [proof, setProof] = useState<Proof>({ currentPassword: "", code: "" });
  const isPasswordWrong = isRefusal(error, "identity.current_password_wrong");
  const isCodeWrong = isRefusal(error, "identity.code_wrong");
  const isComplete = asks.every((field) => proof[field].trim() !== "");
  return (
    <Form label={label} onSubmit={() => isComplete && onSubmit({ ...proof, code: proof.code.trim() })}>
      {error && !isPasswordWrong && !isCodeWrong && <Alert tone="bad">{wordsOf(error)}</Alert>}
      {asks.includes("currentPassword") && (
        <FormField label={t.currentPassword} error={isPasswordWrong ? wordsOf(error) : undefined}>
          <PasswordInput
            name="current-password"
            value={proof.currentPassword}
            onChange={(currentPassword) => setProof({ ...proof, currentPassword })}
          />
        </FormField>
      )}
      {asks.includes("code") && (
        <FormField label={t.code} hint={codeHint ?? t.codeOrRecovery} error={isCodeWrong ? wordsOf(error) : undefined}>
          <Input
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            value={proof.code}
            onChange={(code) => setProof({ ...proof, code })}
          />
        </FormField>
      )}
      <FormActions>
        {onCancel && <Button onClick={onCancel}>{t.cancel}</Button>}
        <Button kind="primary" type="submit" isBusy={isBusy} disabled={!isComplete}>
          {verb}
        </Button>
      </FormActions>
    </Form>
  );
}
