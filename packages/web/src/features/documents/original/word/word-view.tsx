import { useEffect, useRef, useState } from "react";
import { ErrorState } from "../../../../kit/empty-state/error-state.tsx";
import { useTexts } from "../../../../kit/language/texts.ts";
import { Skeleton } from "../../../../kit/skeleton/skeleton.tsx";
import frame from "../original.module.css";
import type { OriginalProps } from "../original-props.ts";
import { originalTexts } from "../original-texts.ts";
import { ToolBar } from "../tool-bar.tsx";
import { useOriginalContent } from "../use-original-content.ts";
import { usePaneWidth } from "../use-pane-width.ts";
import { useLitWords } from "../words/use-lit-words.ts";
import type { DrawnOriginal } from "../words/use-lit-words.ts";
import { drawWord } from "./draw-word.ts";

/** A Word document laid out by the browser, where no program of this machine drew its pages. */
export function WordView(props: OriginalProps) {
  const t = useTexts(originalTexts);
  const bytes = useOriginalContent(props.documentId);
  const pane = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const [drawn, setDrawn] = useState<DrawnOriginal | null>(null);
  const [error, setError] = useState<unknown>(null);
  const paneWidth = usePaneWidth(pane);
  useEffect(() => {
    const element = host.current;
    if (!bytes.data || !element) return;
    drawWord(bytes.data, element).then((root) => {
      const layer = root.nextElementSibling as HTMLElement;
      setDrawn({ root, layer });
    }, setError);
  }, [bytes.data]);
  const natural = drawn ? drawn.root.scrollWidth : 0;
  const scale = natural > 0 && paneWidth > 0 ? Math.min(1, paneWidth / natural) * zoom : zoom;
  useLitWords(drawn, props);
  const handleRetry = () => {
    setError(null);
    void bytes.refetch();
  };
  if (bytes.isError || error) return <ErrorState error={bytes.error ?? error} onRetry={handleRetry} />;
  return (
    <div className={frame.frame}>
      <ToolBar zoom={zoom} onZoom={setZoom}>
        <span className={frame.note}>{t.approximate}</span>
      </ToolBar>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard (WCAG 2.1.1) */}
      <div ref={pane} className={frame.scroll} tabIndex={0} role="region" aria-label={t.original}>
        {!drawn && <Skeleton lines={12} />}
        <div ref={host} style={{ zoom: scale }} lang="zh-CN" />
      </div>
    </div>
  );
}
