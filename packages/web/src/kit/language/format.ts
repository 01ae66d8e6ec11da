import type { Language } from "@zhigang/domain/glossary";
import { useMemo } from "react";
import { LOCALES, useLanguage } from "./language.ts";

/** What stands where there is no value; an absent value is never shown as 0. */
export const ABSENT = "—";

/** How days, moments, numbers and sizes are written in one language. */
export interface Format {
  /** A calendar day as stored: 2026-11-21. Partial days (2026, 2026-11) stay partial. */
  day: (day: string | null | undefined) => string;
  /** A calendar day in words: 2026年11月21日 / 21 November 2026. */
  dayInWords: (day: string) => string;
  /** The day of the week. */
  weekday: (day: string) => string;
  /** A moment on the reader's clock: 2026-11-21 10:32. */
  moment: (moment: string | null | undefined) => string;
  /** The time of a moment on the reader's clock: 10:32. */
  time: (moment: string) => string;
  /** How long ago, in words. */
  ago: (moment: string, now?: Date) => string;
  /** A number with thousands: 12,345.6. */
  number: (value: number | string | null | undefined) => string;
  /** A share of one as a percentage. */
  percent: (share: number | null | undefined) => string;
  /** A file size. */
  size: (bytes: number) => string;
}

/** The formats of the language of the screen. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => formatIn(language), [language]);
}

/** The formats of one language; for code outside React. */
export function formatIn(language: Language): Format {
  return {
    day: (day) => day ?? ABSENT,
    dayInWords: (day) => dayInWords(day, language),
    weekday: (day) =>
      new Intl.DateTimeFormat(LOCALES[language], { weekday: "long", timeZone: "UTC" }).format(
        new Date(`${day}T00:00:00Z`),
      ),
    moment: (moment) => (moment ? momentText(new Date(moment)) : ABSENT),
    time: (moment) => timeText(new Date(moment)),
    ago: (moment, now = new Date()) => agoText(new Date(moment), now, language),
    number: numberText,
    percent: (share) => (share === null || share === undefined ? ABSENT : `${Math.round(share * 1000) / 10}%`),
    size: sizeText,
  };
}

function dayInWords(day: string, language: Language): string {
  const [year, month, date] = day.split("-").map(Number);
  if (language === "zh") {
    return `${year}年${month ? `${month}月` : ""}${date ? `${date}日` : ""}`;
  }
  if (!year || !month) return day;
  const monthName = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(
    Date.UTC(year, month - 1, 1),
  );
  return date ? `${date} ${monthName} ${year}` : `${monthName} ${year}`;
}

function momentText(moment: Date): string {
  const day = `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
  return `${day} ${timeText(moment)}`;
}

function timeText(moment: Date): string {
  return `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

function agoText(moment: Date, now: Date, language: Language): string {
  const seconds = Math.round((moment.getTime() - now.getTime()) / 1000);
  if (Math.abs(seconds) > 30 * 86_400) return momentText(moment);
  const words = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: "auto" });
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit);
  }
  return language === "zh" ? "刚刚" : "just now";
}

/** Works on decimal strings too, so that no digit is lost to a float. */
function numberText(value: number | string | null | undefined): string {
  if (value === null || value === undefined || value === "") return ABSENT;
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(String(value));
  if (!match) return String(value);
  const [, sign, whole = "", fraction = ""] = match;
  return `${sign}${whole.replaceAll(/\B(?=(\d{3})+$)/g, ",")}${fraction}`;
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
