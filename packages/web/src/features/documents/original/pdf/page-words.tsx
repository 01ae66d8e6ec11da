import type { PDFDocumentProxy, TextLayer } from "pdfjs-dist";
import { useEffect, useRef } from "react";
import styles from "./pdf.module.css";

/** The words of a page, unseen above its ink, so that they can be selected, copied and read aloud. */
export function PageWords({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => layWords(pdf, number, layer.current), [pdf, number]);
  return <div ref={layer} className={styles.words} lang="zh-CN" data-words="" />;
}

/** Whether words are selected: the press that ended the selection means nothing else. */
export function areWordsSelected(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

function layWords(pdf: PDFDocumentProxy, number: number, container: HTMLDivElement | null): () => void {
  let words: TextLayer | null = null;
  let isGone = false;
  const start = async (): Promise<void> => {
    const { TextLayer: Layer } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const page = await pdf.getPage(number);
    if (isGone || !container) return;
    // The size follows `--total-scale-factor`: a zoom lays nothing anew.
    words = new Layer({
      textContentSource: page.streamTextContent(),
      container,
      viewport: page.getViewport({ scale: 1 }),
    });
    await words.render();
  };
  // A page that scrolled away again, or a document that was closed, is no failure.
  start().catch(() => undefined);
  return () => {
    isGone = true;
    words?.cancel();
    container?.replaceChildren();
  };
}
