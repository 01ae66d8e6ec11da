import { useEffect, useRef } from "react";

/** One key and what it does. `keys` is a single key (`/`, `j`) or with modifiers (`ctrl+s`). */
export interface Shortcut {
  keys: string;
  label: string;
  run: () => void;
}

/** The shortcuts of one part of the screen, under its heading. */
export interface ShortcutGroup {
  heading: string;
  shortcuts: readonly Shortcut[];
}

const groups = new Set<{ current: ShortcutGroup }>();

/** Keys that work while this part is on the screen; `?` lists them. */
export function useShortcuts(heading: string, shortcuts: readonly Shortcut[]): void {
  const group = useRef<ShortcutGroup>({ heading, shortcuts });
  useEffect(() => {
    group.current = { heading, shortcuts };
  });
  useEffect(() => {
    groups.add(group);
    return () => {
      groups.delete(group);
    };
  }, []);
}

/** All shortcuts in force, for the overview. */
export function currentShortcuts(): readonly ShortcutGroup[] {
  return [...groups].map((group) => group.current).filter((group) => group.shortcuts.length > 0);
}

/** Runs the shortcut that a key press means, the latest part first; says whether there was one. */
export function runShortcut(event: KeyboardEvent): boolean {
  const keys = keysOf(event);
  if (event.isComposing || event.defaultPrevented || isForFocus(event.target, keys)) return false;
  for (const group of [...groups].reverse()) {
    const shortcut = group.current.shortcuts.find((each) => each.keys === keys);
    if (shortcut) {
      event.preventDefault();
      shortcut.run();
      return true;
    }
  }
  return false;
}

function keysOf(event: KeyboardEvent): string {
  const modifier = event.ctrlKey || event.metaKey ? "ctrl+" : event.altKey ? "alt+" : "";
  // A letter with Shift alone is only a capital; with Ctrl it is another command.
  const shift = modifier === "ctrl+" && event.shiftKey ? "shift+" : "";
  return modifier + shift + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
}

/** Whether what has the focus takes the keys for itself. A switch takes arrows and blanks, and no letters. */
function isForFocus(target: EventTarget | null, keys: string): boolean {
  if (!isTyping(target) || !isForField(keys)) return false;
  const isSwitch = target instanceof HTMLInputElement && /^(radio|checkbox)$/.test(target.type);
  return !(isSwitch && /^[a-z?]$/.test(keys));
}

/** Letters, and what a field itself does with Ctrl: undo, redo, copy, cut, paste, select all. */
function isForField(keys: string): boolean {
  return !keys.includes("+") || /^ctrl\+(shift\+)?[zycxva]$/.test(keys);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
  );
}
