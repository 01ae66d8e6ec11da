import type { PasswordRules } from "@zhigang/contract/identity";
import { FormField } from "../../../kit/form-field/form-field.tsx";
import { Icon } from "../../../kit/icon/icon.tsx";
import { PasswordInput } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { identityTexts } from "../texts.ts";
import { judgePassword } from "./password-rules.ts";
import type { JudgedRule } from "./password-rules.ts";
import styles from "./password.module.css";

/** A new password, typed twice. */
interface NewPassword {
  password: string;
  repeated: string;
}

/** Nothing typed yet. */
export const NO_PASSWORD: NewPassword = { password: "", repeated: "" };

/** Whether the password may be sent: both agree and no rule that can be judged here is broken. */
export function isSendable(value: NewPassword, rules: PasswordRules | undefined): boolean {
  const broken = rules
    ? judgePassword(value.password, rules).some((rule) => rule.state === "unmet")
    : value.password === "";
  return !broken && value.password === value.repeated;
}

/** The two fields for a new password, with its rules ticking off while one types. */
export function NewPasswordFields(props: {
  value: NewPassword;
  onChange: (value: NewPassword) => void;
  rules: PasswordRules | undefined;
  error?: string | undefined;
}) {
  const { value, onChange, rules, error } = props;
  const t = useTexts(identityTexts);
  const differs = value.repeated !== "" && value.repeated !== value.password ? t.differs : undefined;
  return (
    <>
      <FormField label={t.newPassword} error={error}>
        <PasswordInput
          name="new-password"
          autoComplete="new-password"
          value={value.password}
          onChange={(password) => onChange({ ...value, password })}
        />
      </FormField>
      {rules && <Rules judged={judgePassword(value.password, rules)} />}
      <FormField label={t.repeatPassword} error={differs}>
        <PasswordInput
          name="repeat-password"
          autoComplete="new-password"
          value={value.repeated}
          onChange={(repeated) => onChange({ ...value, repeated })}
        />
      </FormField>
    </>
  );
}

function Rules(props: { judged: readonly JudgedRule[] }) {
  const t = useTexts(identityTexts);
  const words = {
    length: t.ruleLength,
    classes: t.ruleClasses,
    common: () => t.ruleCommon,
    history: t.ruleHistory,
  };
  const stateWords = { met: t.met, unmet: t.unmet, later: t.checkedLater };
  return (
    <ul className={styles.rules} aria-label={t.rules}>
      {props.judged.map(({ rule, number, state }) => (
        <li key={rule} className={styles[state]}>
          <Icon name={state === "met" ? "success" : state === "later" ? "clock" : "minus"} label={stateWords[state]} />
          {words[rule](number)}
        </li>
      ))}
    </ul>
  );
}
