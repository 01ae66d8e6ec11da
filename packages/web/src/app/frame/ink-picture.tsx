import styles from "./public-frame.module.css";

const TEXT_LINES = [250, 292, 210, 276, 300, 188, 262, 236, 296, 172];
/** Which line of the text becomes which row of the ledger. */
const THREADS = [1, 3, 6, 8];

/** The house in one picture: lines of a plan become rows of a ledger, each tied to its words. */
export function InkPicture() {
  return (
    <svg viewBox="0 0 720 380" className={styles.picture} aria-hidden>
      <rect x="16" y="22" width="324" height="336" rx="10" className={styles.paper} />
      {TEXT_LINES.map((length, index) => (
        <line
          key={index}
          x1="42"
          x2={20 + length}
          y1={62 + index * 29}
          y2={62 + index * 29}
          className={THREADS.includes(index) ? styles.claimed : styles.line}
        />
      ))}
      {THREADS.map((line, row) => {
        const y1 = 62 + line * 29;
        const y2 = 80 + row * 70;
        const x1 = 26 + (TEXT_LINES[line] ?? 0);
        return (
          <g key={line}>
            <path d={`M${x1} ${y1} C 390 ${y1}, 370 ${y2}, 428 ${y2}`} className={styles.thread} />
            <circle cx="428" cy={y2} r="4" className={styles.knot} />
            <rect x="440" y={y2 - 25} width="264" height="50" rx="9" className={styles.row} />
            <line x1="458" x2={row % 2 === 0 ? 586 : 552} y1={y2 - 7} y2={y2 - 7} className={styles.rowTitle} />
            <line x1="458" x2={row % 2 === 0 ? 524 : 540} y1={y2 + 10} y2={y2 + 10} className={styles.rowNote} />
            <path d={`m664 ${y2} 7 7 13-15`} className={row === 3 ? styles.tickOpen : styles.tick} />
          </g>
        );
      })}
    </svg>
  );
}
