import { calendarDateOf } from "@zhigang/domain/values";
import { useState } from "react";
import { IconButton } from "../button/button.tsx";
import { classNames } from "../class-names/class-names.ts";
import { Input } from "../input/input.tsx";
import { bothLanguages, useTexts } from "../language/texts.ts";
import { Popover } from "../tooltip/tooltip.tsx";
import { Calendar } from "./calendar.tsx";
import { readTypedDay } from "./typed-day.ts";
import styles from "./day-picker.module.css";

const texts = bothLanguages(
  { placeholder: "如 2026-11-21", open: "打开日历", wrong: "请输入存在的日期，如 2026-11-21" },
  {
    placeholder: "e.g. 2026-11-21",
    open: "Open the calendar",
    wrong: "Please type a day that exists, e.g. 2026-11-21",
  },
);

/** A calendar day, typed in any usual form or picked; never a moment. */
export function DayPicker(props: {
  value: string | null;
  onChange: (day: string | null) => void;
  /** The name, when no form field around it gives one. */
  label?: string;
  placeholder?: string;
  isDisabled?: boolean;
}) {
  const t = useTexts(texts);
  const { value, onChange, label, placeholder = t.placeholder, isDisabled = false } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [today] = useState(() => calendarDateOf(new Date()));
  const isWrong = draft !== null && draft !== "" && readTypedDay(draft) === null;
  const handleBlur = () => {
    if (draft === null || isWrong) return;
    setDraft(null);
    onChange(draft === "" ? null : readTypedDay(draft));
  };
  const handlePick = (day: string) => {
    setDraft(null);
    setIsOpen(false);
    onChange(day);
  };
  return (
    <div className={styles.picker}>
      <Input
        value={draft ?? value ?? ""}
        placeholder={placeholder}
        disabled={isDisabled}
        {...(isWrong && { isInvalid: true, title: t.wrong })}
        {...(label !== undefined && { "aria-label": label })}
        className={classNames(styles.input)}
        inputMode="numeric"
        onChange={setDraft}
        onBlur={handleBlur}
        onKeyDown={(event) => event.key === "Enter" && handleBlur()}
      />
      <Popover
        side="bottomRight"
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        content={<Calendar value={value} today={today} onPick={handlePick} />}
      >
        <IconButton icon="calendar" label={t.open} size="small" className={styles.open} disabled={isDisabled} />
      </Popover>
      {isWrong && (
        <div className={styles.wrong} role="alert">
          {t.wrong}
        </div>
      )}
    </div>
  );
}
