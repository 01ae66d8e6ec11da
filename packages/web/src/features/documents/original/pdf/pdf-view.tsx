import { useEffect, useRef, useState } from "react";
import { ErrorState } from "../../../../kit/empty-state/error-state.tsx";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import { Skeleton } from "../../../../kit/skeleton/skeleton.tsx";
import frame from "../original.module.css";
import type { OriginalProps } from "../original-props.ts";
import { originalTexts } from "../original-texts.ts";
import { ToolBar } from "../tool-bar.tsx";
import { useOriginalContent } from "../use-original-content.ts";
import { usePaneWidth } from "../use-pane-width.ts";
import { PdfPage } from "./pdf-page.tsx";
import type { PageBox } from "./pdf-words.ts";
import { usePdf } from "./use-pdf.ts";
import { usePdfPlaces } from "./use-pdf-places.ts";
import styles from "./pdf.module.css";

const NONE: readonly PageBox[] = [];
const MARGIN = 32;

/** The pages of a PDF, drawn as they come into sight. */
export function PdfView(props: OriginalProps) {
  const { documentId, onSelect } = props;
  const t = useTexts(originalTexts);
  const format = useFormat();
  const bytes = useOriginalContent(documentId);
  const opened = usePdf(bytes.data);
  const { pdf, sizes, error } = opened;
  const pane = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const [current, setCurrent] = useState(1);
  const width = Math.max(240, usePaneWidth(pane) - MARGIN) * zoom;

  const { boxes, handlePress, isMissing } = usePdfPlaces(opened, props);
  useEffect(() => reveal(pane.current, boxes[0]), [boxes, sizes]);
  if (bytes.isError || error) return <ErrorState error={bytes.error ?? error} onRetry={() => void bytes.refetch()} />;
  return (
    <div className={frame.frame}>
      <ToolBar zoom={zoom} onZoom={setZoom}>
        {pdf && <span>{t.page(format.number(current), format.number(pdf.numPages))}</span>}
        {isMissing && <span className={frame.note}>{t.notFound}</span>}
      </ToolBar>
      <div
        ref={pane}
        className={frame.scroll}
        data-pages=""
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard (WCAG 2.1.1)
        tabIndex={0}
        role="region"
        aria-label={t.original}
        onScroll={() => setCurrent(pageInSight(pane.current))}
      >
        <div className={styles.pages}>
          {!pdf && <Skeleton lines={12} />}
          {pdf &&
            sizes.map((size, index) => (
              <PdfPage
                // A page keeps its place for ever.
                key={index}
                number={index + 1}
                boxes={
                  boxes.some(({ page }) => page === index + 1) ? boxes.filter(({ page }) => page === index + 1) : NONE
                }
                onPress={onSelect && handlePress}
                {...{ pdf, size, width }}
              />
            ))}
        </div>
      </div>
    </div>
  );
}

/** Brings the first lit words into the upper part of the pane, unless they can be read already. */
function reveal(pane: HTMLElement | null, box: PageBox | undefined): void {
  const page = box && pane?.querySelector<HTMLElement>(`[data-page="${box.page}"]`);
  if (!pane || !page) return;
  const at = page.offsetTop + box.top * page.offsetHeight;
  if (at > pane.scrollTop + 40 && at < pane.scrollTop + pane.clientHeight - 80) return;
  const isCalm = window.matchMedia?.("(prefers-reduced-motion: reduce)").matches;
  pane.scrollTo({ top: Math.max(0, at - pane.clientHeight / 3), behavior: isCalm ? "auto" : "smooth" });
}

function pageInSight(pane: HTMLElement | null): number {
  if (!pane) return 1;
  const middle = pane.scrollTop + pane.clientHeight / 2;
  const pages = [...pane.querySelectorAll<HTMLElement>("[data-page]")];
  const shown = pages.find((page) => page.offsetTop + page.offsetHeight > middle) ?? pages[pages.length - 1];
  return Number(shown?.dataset["page"] ?? 1);
}
