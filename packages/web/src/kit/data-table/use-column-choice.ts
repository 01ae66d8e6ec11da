import { useMemo, useState } from "react";
import { keepOnDevice, keptOnDevice } from "../device-storage/device-storage.ts";
import type { Column } from "./column.ts";

interface Stored {
  shown: Readonly<Record<string, boolean>>;
  widths: Readonly<Record<string, number>>;
}

/** Which columns a reader wants to see and how wide, kept on this device under the table's name. */
export function useColumnChoice<R>(name: string, columns: readonly Column<R>[]) {
  const [stored, setStored] = useState<Stored>(() => readStored(name));
  const isShown = (column: Column<R>) => isChosen(column, stored);
  const shownColumns = useMemo(
    () => columns.filter((column, index) => index === 0 || isChosen(column, stored)),
    [columns, stored],
  );
  const store = (next: Stored) => {
    setStored(next);
    keepOnDevice(storedUnder(name), JSON.stringify(next));
  };
  return {
    shownColumns,
    isShown,
    widths: stored.widths,
    show: (key: string, shown: boolean) => store({ ...stored, shown: { ...stored.shown, [key]: shown } }),
    widen: (key: string, width: number) =>
      store({ ...stored, widths: { ...stored.widths, [key]: Math.max(64, Math.round(width)) } }),
    reset: () => store({ shown: {}, widths: {} }),
  };
}

export type ColumnChoice<R> = ReturnType<typeof useColumnChoice<R>>;

function isChosen<R>(column: Column<R>, stored: Stored): boolean {
  return stored.shown[column.key] ?? column.isHiddenAtFirst !== true;
}

function readStored(name: string): Stored {
  try {
    const stored = JSON.parse(keptOnDevice(storedUnder(name)) ?? "{}") as Partial<Stored>;
    return { shown: stored.shown ?? {}, widths: stored.widths ?? {} };
  } catch {
    return { shown: {}, widths: {} };
  }
}

function storedUnder(name: string): string {
  return `zhigang.columns.${name}`;
}
