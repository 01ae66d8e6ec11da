import type { Ref, TextareaHTMLAttributes } from "react";
import { classNames } from "../class-names/class-names.ts";
import { useControl } from "../form-field/control-context.ts";
import styles from "./input.module.css";

export interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "onChange" | "value"> {
  value: string;
  onChange: (value: string) => void;
  isInvalid?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text; says how many characters are left when there is a limit. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, isInvalid, className, rows = 4, ...rest } = props;
  const control = useControl(rest.id, isInvalid);
  return (
    <span>
      <textarea
        {...rest}
        {...control}
        rows={rows}
        className={classNames(styles.area, className)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {rest.maxLength !== undefined && <span className={styles.count}>{`${value.length} / ${rest.maxLength}`}</span>}
    </span>
  );
}
