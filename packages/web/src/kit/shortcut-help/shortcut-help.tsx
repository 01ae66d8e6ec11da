import { lazy, Suspense, useEffect, useState } from "react";
import { bothLanguages, useTexts } from "../language/texts.ts";
import { currentShortcuts, runShortcut, useShortcuts } from "./shortcuts.ts";
import styles from "./shortcut-help.module.css";

/** The frame is part of the first screen, a dialog is not: it is fetched when somebody first asks. */
const Dialog = lazy(async () => ({ default: (await import("../dialog/dialog.tsx")).Dialog }));

const texts = bothLanguages(
  { title: "快捷键", everywhere: "任何页面", help: "显示快捷键", close: "关闭窗口或取消选择" },
  {
    title: "Keyboard shortcuts",
    everywhere: "Everywhere",
    help: "Show the shortcuts",
    close: "Close a window or drop the selection",
  },
);

/** Hears every key of the page and shows all shortcuts on `?`; one of it stands in the frame. */
export function ShortcutHelp() {
  const t = useTexts(texts);
  const [isOpen, setIsOpen] = useState(false);
  const [wasAsked, setWasAsked] = useState(false);
  const handleAsk = () => {
    setWasAsked(true);
    setIsOpen(true);
  };
  useShortcuts(t.everywhere, [{ keys: "?", label: t.help, run: handleAsk }]);
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => void runShortcut(event);
    window.addEventListener("keydown", handleKeyDown);
    return () => window.removeEventListener("keydown", handleKeyDown);
  }, []);
  if (!wasAsked) return null;
  return (
    <Suspense>
      <Dialog isOpen={isOpen} title={t.title} onClose={() => setIsOpen(false)} width={560}>
        {isOpen && currentShortcuts().map((group) => <ShortcutGroup key={group.heading} group={group} />)}
      </Dialog>
    </Suspense>
  );
}

function ShortcutGroup(props: { group: ReturnType<typeof currentShortcuts>[number] }) {
  const { heading, shortcuts } = props.group;
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{heading}</h3>
      <dl className={styles.list}>
        {shortcuts.map((shortcut) => (
          <div key={shortcut.keys} className={styles.row}>
            <dt>{shortcut.label}</dt>
            <dd>
              <Keys keys={shortcut.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A key as it stands on the keyboard. */
export function Keys(props: { keys: string }) {
  return (
    <span className={styles.keys}>
      {props.keys.split("+").map((key) => (
        <kbd key={key}>{NAMES[key] ?? key.toUpperCase()}</kbd>
      ))}
    </span>
  );
}

const NAMES: Readonly<Record<string, string>> = {
  ctrl: "Ctrl",
  alt: "Alt",
  shift: "Shift",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  Enter: "Enter",
};
