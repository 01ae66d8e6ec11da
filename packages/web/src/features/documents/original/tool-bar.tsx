import type { ReactNode } from "react";
import { Button, IconButton } from "../../../kit/button/button.tsx";
import { useFormat } from "../../../kit/language/format.ts";
import { useTexts } from "../../../kit/language/texts.ts";
import { originalTexts } from "./original-texts.ts";
import styles from "./original.module.css";

const SMALLEST = 0.5;
const LARGEST = 3;
const STEP = 1.25;

/** The line above an original: where one is, and how large it is shown; `zoom` 1 fits the width. */
export function ToolBar(props: { children?: ReactNode; zoom: number; onZoom: (zoom: number) => void }) {
  const { children, zoom, onZoom } = props;
  const t = useTexts(originalTexts);
  const format = useFormat();
  return (
    <div className={styles.bar}>
      {children}
      <span className={styles.barEnd}>
        <IconButton
          size="small"
          icon="minus"
          label={t.zoomOut}
          disabled={zoom <= SMALLEST}
          onClick={() => onZoom(Math.max(SMALLEST, zoom / STEP))}
        />
        <Button kind="quiet" size="small" aria-label={t.zoom(format.percent(zoom))} onClick={() => onZoom(1)}>
          {zoom === 1 ? t.fitWidth : format.percent(zoom)}
        </Button>
        <IconButton
          size="small"
          icon="plus"
          label={t.zoomIn}
          disabled={zoom >= LARGEST}
          onClick={() => onZoom(Math.min(LARGEST, zoom * STEP))}
        />
      </span>
    </div>
  );
}
