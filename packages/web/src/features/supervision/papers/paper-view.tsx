import type { Paper, PaperBlock } from "@zhigang/contract/supervision";
import { Fragment } from "react";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { officialDayWords } from "./official-day-words.ts";
import styles from "./papers.module.css";

/** A paper as it reads; its words are Chinese in every language of the screen. */
export function PaperView(props: { paper: Paper }) {
  const { mark, number, title, addressees, body, signature } = props.paper;
  return (
    <article className={classNames(styles.paper, body.some(isWide) && styles.wide)} lang="zh-CN" aria-label={title}>
      {mark !== null && <p className={styles.mark}>{mark}</p>}
      {number !== null && <p className={styles.number}>{number}</p>}
      <h2 className={styles.title}>{title}</h2>
      {addressees.length > 0 && <p>{`${addressees.join("，")}：`}</p>}
      {body.map((block, place) => (
        <Block key={place} block={block} />
      ))}
      {signature !== null && (
        <footer className={styles.signature}>
          <p>{signature.authority}</p>
          <p>{officialDayWords(signature.issuedOn)}</p>
        </footer>
      )}
    </article>
  );
}

/** Tables of this many columns are printed across. */
const WIDE_COLUMNS = 6;

function isWide(block: PaperBlock): boolean {
  return block.kind === "table" && block.headings.length >= WIDE_COLUMNS;
}

function Block(props: { block: PaperBlock }) {
  const { block } = props;
  switch (block.kind) {
    case "heading":
      return <h3 className={styles.heading}>{block.text}</h3>;
    case "paragraph":
      return (
        <p className={styles.body}>
          {block.label !== undefined && <strong>{block.label}</strong>}
          {block.text}
        </p>
      );
    case "table":
      return (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys (WCAG 2.1.1)
        <div className={styles.scroll} role="region" aria-label={block.caption || block.headings[0]?.text} tabIndex={0}>
          <table>
            <caption>
              {block.caption}
              {block.unit !== null && <small>{block.unit}</small>}
            </caption>
            <colgroup>
              {block.headings.map(({ text, share }) => (
                <col key={text} style={{ width: `${share * 100}%` }} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {block.headings.map(({ text }) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <Fragment key={index}>
                  <Band block={block} row={index} />
                  <tr>
                    {row.map((cell, column) => (
                      <td key={column} className={block.headings[column]?.isCentred ? styles.centred : undefined}>
                        {cell}
                      </td>
                    ))}
                  </tr>
                </Fragment>
              ))}
            </tbody>
          </table>
          {block.source !== null && <p className={styles.source}>{block.source}</p>}
        </div>
      );
  }
}

/** The line across the table before the row where a group begins. */
function Band(props: { block: Extract<PaperBlock, { kind: "table" }>; row: number }) {
  const { bands, headings } = props.block;
  const band = bands?.at.find(({ row }) => row === props.row);
  if (!band) return null;
  return (
    <tr>
      <th scope="colgroup" colSpan={headings.length} className={styles.band}>
        {band.text}
      </th>
    </tr>
  );
}
