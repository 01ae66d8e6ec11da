import { COLOUR_WORDS } from "@zhigang/domain/glossary";
import type { Colour } from "@zhigang/domain/supervision";
import { classNames } from "../../../kit/class-names/class-names.ts";
import { useWord } from "../../../kit/language/texts.ts";
import styles from "./colour-mark.module.css";

/** Every colour has a shape of its own, so that nobody has to tell red from green (WCAG 1.4.1). */
const SHAPES: Readonly<Record<Colour, string>> = {
  red: "M4 4h16v16H4z",
  orange: "M12 3l10 18H2z",
  yellow: "M12 2l10 10-10 10L2 12z",
  blue: "M12 21L2 3h20z",
  green: "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20z",
  grey: "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zm0 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12z",
};

/** A light by shape, word and colour. */
export function ColourMark(props: { colour: Colour; isLarge?: boolean }) {
  const say = useWord();
  return (
    <span className={classNames(styles.mark, props.isLarge && styles.large)}>
      <ColourSign colour={props.colour} />
      {say(COLOUR_WORDS[props.colour])}
    </span>
  );
}

/** The shape alone, beside words that name the colour. */
export function ColourSign({ colour }: { colour: Colour }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden className={classNames(styles.sign, styles[colour])}>
      <path d={SHAPES[colour]} />
    </svg>
  );
}
