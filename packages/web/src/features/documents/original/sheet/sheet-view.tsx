import { useEffect, useMemo, useRef, useState } from "react";
import { useTexts } from "../../../../kit/language/texts.ts";
import { EmptyState } from "../../../../kit/empty-state/empty-state.tsx";
import { Segmented } from "../../../../kit/choice/segmented.tsx";
import frame from "../original.module.css";
import type { OriginalProps, Span } from "../original-props.ts";
import { originalTexts } from "../original-texts.ts";
import { SheetGrid } from "./sheet-grid.tsx";
import { sheetsOf } from "./sheets-of.ts";

/** A workbook as a grid: sheets as tabs, heads of rows and columns, merged cells. */
export function SheetView({ content, span, onSelect }: OriginalProps) {
  const t = useTexts(originalTexts);
  const sheets = useMemo(() => sheetsOf(content), [content]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [shownSpan, setShownSpan] = useState<Span | null>(null);
  const pane = useRef<HTMLDivElement>(null);
  const holder = useMemo(() => sheets.find(({ cells }) => cells.some((cell) => touches(cell, span))), [sheets, span]);
  // The sheet that holds what was selected comes forward once; after that the tabs are the reader's.
  if (span !== shownSpan) {
    setShownSpan(span);
    if (holder) setChosen(holder.name);
  }
  const sheet = sheets.find(({ name }) => name === chosen) ?? sheets[0];
  useEffect(() => {
    pane.current?.querySelector("[data-lit]")?.scrollIntoView({ block: "center", inline: "nearest" });
  }, [span, sheet]);
  if (!sheet) return <EmptyState title={t.none}>{t.noneWords}</EmptyState>;
  return (
    <div className={frame.frame}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard (WCAG 2.1.1) */}
      <div ref={pane} className={frame.scroll} tabIndex={0} role="region" aria-label={sheet.name || t.original}>
        <SheetGrid sheet={sheet} text={content.text} isLit={(cell) => touches(cell, span)} onSelect={onSelect} />
      </div>
      {sheets.length > 1 && (
        <div className={frame.bar}>
          <Segmented
            label={t.sheets}
            value={sheet.name}
            choices={sheets.map(({ name }) => ({ value: name, label: name }))}
            onChange={setChosen}
          />
        </div>
      )}
    </div>
  );
}

function touches({ start, end }: { start: number; end: number }, span: Span | null): boolean {
  return span !== null && start < span[1] && end > span[0];
}
