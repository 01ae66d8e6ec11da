import { useId } from "react";
import type { FormEvent, ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import { bothLanguages, useTexts } from "../language/texts.ts";
import { ControlContext } from "./control-context.ts";
import styles from "./form-field.module.css";

const texts = bothLanguages({ required: "必填" }, { required: "required" });

/** A control with its label, hint and error; the error is read out with the control. */
export function FormField(props: {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  isRequired?: boolean;
  children: ReactNode;
}) {
  const { label, hint, error, isRequired = false, children } = props;
  const t = useTexts(texts);
  const id = useId();
  const describedBy = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  const settings = { id, describedBy: describedBy || undefined, isInvalid: error !== undefined, isRequired };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {isRequired && <span className={styles.required}>{t.required}</span>}
      </label>
      <ControlContext value={settings}>{children}</ControlContext>
      {hint !== undefined && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div id={`${id}-error`} className={styles.error} role="alert">
          <Icon name="error" />
          {error}
        </div>
      )}
    </div>
  );
}

/** A form that is handed over by handler; the browser's own page change is stopped. */
export function Form(props: {
  onSubmit: () => void;
  label?: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <form onSubmit={handleSubmit} noValidate className={props.className ?? styles.form} aria-label={props.label}>
      {props.children}
    </form>
  );
}

/** The row of buttons under a form. */
export function FormActions(props: { children: ReactNode }) {
  return <div className={styles.actions}>{props.children}</div>;
}
