import type { PDFDocumentProxy, RenderTask } from "pdfjs-dist";
import { memo, useEffect, useRef, useState } from "react";
import type { CSSProperties, MouseEvent } from "react";
import { useFormat } from "../../../../kit/language/format.ts";
import { useTexts } from "../../../../kit/language/texts.ts";
import marks from "../original.module.css";
import { originalTexts } from "../original-texts.ts";
import { areWordsSelected, PageWords } from "./page-words.tsx";
import type { PageBox } from "./pdf-words.ts";
import type { PageSize } from "./use-pdf.ts";
import styles from "./pdf.module.css";

/** Drawn that far before it comes into sight. */
const AHEAD = "800px 0px";
const SHARPEST = 2;

/** One page: its paper at once, its ink when it comes near. */
export const PdfPage = memo(function PdfPage(props: {
  pdf: PDFDocumentProxy;
  number: number;
  size: PageSize;
  width: number;
  boxes: readonly PageBox[];
  onPress: ((page: number, x: number, y: number) => void) | undefined;
}) {
  const { pdf, number, size, width, boxes, onPress } = props;
  const t = useTexts(originalTexts);
  const format = useFormat();
  const paper = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isNear = useIsNear(paper);
  useEffect(() => (isNear ? draw(pdf, number, width, canvas.current) : undefined), [isNear, pdf, number, width]);
  const handleClick = (event: MouseEvent<HTMLDivElement>) => {
    if (areWordsSelected()) return;
    const { left, top, width: w, height: h } = event.currentTarget.getBoundingClientRect();
    onPress?.(number, (event.clientX - left) / w, (event.clientY - top) / h);
  };
  return (
    // The list beside is the way by keyboard; pressing the page is a short cut to the same.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- see above
    <div ref={paper} className={styles.page} style={sheetOf(size, width)} data-page={number} onClick={handleClick}>
      {isNear && (
        <>
          <canvas ref={canvas} className={styles.canvas} role="img" aria-label={t.pageLabel(format.number(number))} />
          <PageWords pdf={pdf} number={number} />
        </>
      )}
      {boxes.map(({ left, top, width: w, height: h }, index) => (
        <span
          key={index}
          className={marks.mark}
          data-lit=""
          style={{ left: `${left * 100}%`, top: `${top * 100}%`, width: `${w * 100}%`, height: `${h * 100}%` }}
        />
      ))}
    </div>
  );
});

/** How large a page is shown, and how many pixels a point of it takes. */
function sheetOf(size: PageSize, width: number): CSSProperties {
  const own = { width, height: (width * size.height) / size.width, "--total-scale-factor": width / size.width };
  return own as CSSProperties;
}

function draw(pdf: PDFDocumentProxy, number: number, width: number, canvas: HTMLCanvasElement | null): () => void {
  let task: RenderTask | null = null;
  let isGone = false;
  const start = async (): Promise<void> => {
    const page = await pdf.getPage(number);
    if (isGone || !canvas) return;
    const density = Math.min(SHARPEST, window.devicePixelRatio || 1);
    const scale = (width / page.getViewport({ scale: 1 }).width) * density;
    const viewport = page.getViewport({ scale });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    task = page.render({ canvas, viewport });
    await task.promise;
  };
  // A page that scrolled away again, or a document that was closed, is no failure.
  start().catch(() => undefined);
  return () => {
    isGone = true;
    task?.cancel();
  };
}

function useIsNear(paper: React.RefObject<HTMLDivElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = paper.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver((entries) => setIsNear(entries.some((entry) => entry.isIntersecting)), {
      root: element.closest("[data-pages]"),
      rootMargin: AHEAD,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [paper]);
  return isNear;
}
