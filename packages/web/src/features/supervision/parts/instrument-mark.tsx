import { INSTRUMENT_WORDS } from "@zhigang/domain/glossary";
import type { Colour, Instrument } from "@zhigang/domain/supervision";
import { Icon } from "../../../kit/icon/icon.tsx";
import type { IconName } from "../../../kit/icon/icon.tsx";
import { useWord } from "../../../kit/language/texts.ts";
import { ColourSign } from "./colour-mark.tsx";
import styles from "./instrument-mark.module.css";

/** The colour of a sheet; reminders, letters and talks have none. */
export const SHEET_COLOURS: Readonly<Partial<Record<Instrument, Colour>>> = {
  blue_sheet: "blue",
  yellow_sheet: "yellow",
  orange_sheet: "orange",
  red_sheet: "red",
};

const ICONS: Readonly<Partial<Record<Instrument, IconName>>> = { reminder: "bell", letter: "document", talk: "people" };

/** 督办单, 督办函, 约谈: its sign and its word. */
export function InstrumentMark({ instrument }: { instrument: Instrument }) {
  const say = useWord();
  const colour = SHEET_COLOURS[instrument];
  return (
    <span className={styles.mark}>
      {colour ? <ColourSign colour={colour} /> : <Icon name={ICONS[instrument] ?? "document"} />}
      {say(INSTRUMENT_WORDS[instrument])}
    </span>
  );
}
