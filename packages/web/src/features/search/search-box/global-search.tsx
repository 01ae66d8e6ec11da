import { useId, useRef, useState } from "react";
import type { FocusEvent, KeyboardEvent } from "react";
import { useNavigate } from "react-router";
import { Button } from "../../../kit/button/button.tsx";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { Icon } from "../../../kit/icon/icon.tsx";
import { Input } from "../../../kit/input/input.tsx";
import { useTexts } from "../../../kit/language/texts.ts";
import { useShortcuts } from "../../../kit/shortcut-help/shortcuts.ts";
import { searchTexts } from "../texts.ts";
import { forgetSearches, rememberSearch } from "./recent-searches.ts";
import styles from "./global-search.module.css";
import { useOptions } from "./use-options.ts";
import type { BoxOption } from "./use-options.ts";

/** 检索: the box above every page. `/` focuses it; what an input method is still composing is not searched for (quality U-34). */
export function GlobalSearch() {
  const t = useTexts(searchTexts);
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [composed, setComposed] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = useOptions(composed ?? typed, isOpen);
  useShortcuts(t.search, [{ keys: "/", label: t.focus, run: () => field.current?.focus() }]);

  const close = () => {
    setIsOpen(false);
    setActive(-1);
  };
  const handleTake = (option: BoxOption | undefined) => {
    if (!option) return;
    if (option.search !== null) rememberSearch(option.search);
    setTyped("");
    close();
    field.current?.blur();
    void navigate(option.to);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setIsOpen(true);
      setActive(moved(active, event.key === "ArrowDown" ? 1 : -1, options.length));
    } else if (event.key === "Enter") {
      event.preventDefault();
      handleTake(options[Math.max(active, 0)]);
    } else if (event.key === "Escape") {
      if (typed === "") field.current?.blur();
      setTyped("");
      close();
    }
  };
  const handleBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only hears that the focus left it
    <div className={styles.box} role="search" onBlur={handleBlur}>
      <Input
        ref={field}
        icon="search"
        role="combobox"
        autoComplete="off"
        aria-label={t.search}
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(active >= 0 && { "aria-activedescendant": `${listId}-${active}` })}
        placeholder={t.placeholder}
        value={typed}
        onChange={(words) => {
          setTyped(words);
          setActive(-1);
          setIsOpen(true);
        }}
        onFocus={() => setIsOpen(true)}
        onKeyDown={handleKeyDown}
        onCompositionStart={() => setComposed(typed)}
        onCompositionEnd={() => setComposed(null)}
      />
      <div className={classNames(styles.list, options.length === 0 && styles.empty)}>
        <div id={listId} role="listbox" aria-label={typed === "" ? t.recent : t.suggestions}>
          {options.map((option, index) => (
            <OptionLine
              key={option.key}
              id={`${listId}-${index}`}
              option={option}
              isActive={index === active}
              onTake={() => handleTake(option)}
            />
          ))}
        </div>
        {typed === "" && options.length > 0 && (
          <div className={styles.foot}>
            <span>{t.recent}</span>
            <Button
              kind="link"
              size="small"
              onClick={() => {
                forgetSearches();
                close();
              }}
            >
              {t.forget}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function OptionLine(props: { id: string; option: BoxOption; isActive: boolean; onTake: () => void }) {
  const { id, option, isActive, onTake } = props;
  return (
    // The keys are heard by the field, which keeps the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Enter in the field takes the active option
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classNames(styles.option, isActive && styles.active)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <Icon name={option.icon} />
      <span className={styles.words}>{option.words}</span>
      {option.note !== null && <span className={styles.note}>{option.note}</span>}
    </div>
  );
}

/** The next option, round and round. */
function moved(at: number, by: number, count: number): number {
  if (count === 0) return -1;
  return at === -1 && by === -1 ? count - 1 : (at + by + count) % count;
}
