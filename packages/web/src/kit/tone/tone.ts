import styles from "./tone.module.css";

/** The tones that carry meaning; a tone never stands without a word. */
export type Tone = "ok" | "warn" | "bad" | "info" | "idle" | "brand" | "accent";

/** The class that gives a part the ground and the ink of a tone. */
export function toneClass(tone: Tone): string | undefined {
  return styles[tone];
}
