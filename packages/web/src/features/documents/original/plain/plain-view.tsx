import { useEffect, useRef } from "react";
import { useTexts } from "../../../../kit/language/texts.ts";
import frame from "../original.module.css";
import type { OriginalProps } from "../original-props.ts";
import { originalTexts } from "../original-texts.ts";
import styles from "./plain.module.css";

/** A text file as it is: the text that was read is the file, letter for letter. */
export function PlainView({ content, span, onSelect }: OriginalProps) {
  const t = useTexts(originalTexts);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    pane.current?.querySelector("[data-lit]")?.scrollIntoView({ block: "center" });
  }, [span]);
  const starts = lineStarts(content.text);
  return (
    <div className={frame.frame}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard (WCAG 2.1.1) */}
      <div ref={pane} className={frame.scroll} tabIndex={0} role="region" aria-label={t.original}>
        <ol className={styles.lines} lang="zh-CN">
          {starts.map(({ start, line }) => {
            const isLit = span !== null && start < span[1] && start + line.length > span[0];
            return (
              // The list beside is the way by keyboard; pressing a line is a short cut to the same.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- see above
              <li
                key={start}
                {...(isLit && { "data-lit": "", className: styles.lit })}
                onClick={() => onSelect?.(start)}
              >
                {line}
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}

function lineStarts(text: string): { start: number; line: string }[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const own = { start, line };
    start += line.length + 1;
    return own;
  });
}
