import { describe, expect, test } from "vitest";
import { DARK, LIGHT } from "./tokens.ts";
import { tokenSheet } from "./write-tokens.ts";

type Ink = keyof typeof LIGHT;

/** Letters on their grounds (WCAG 1.4.3: 4.5), and what draws a control (WCAG 1.4.11: 3). */
const PAIRS: readonly (readonly [Ink, Ink, number])[] = [
  ...(["text", "text-soft", "text-faint"] as const).flatMap((ink) =>
    (["ground", "surface", "surface-raised", "surface-sunken", "surface-hover"] as const).map(
      (ground) => [ink, ground, 4.5] as const,
    ),
  ),
  ...(["ok", "warn", "bad", "info", "idle"] as const).map((tone) => [`${tone}-text`, `${tone}-soft`, 4.5] as const),
  ["brand", "surface", 4.5],
  ["brand", "ground", 4.5],
  ["brand", "brand-soft", 4.5],
  ["accent", "accent-soft", 4.5],
  ["on-brand", "brand", 4.5],
  ["on-brand", "brand-hover", 4.5],
  ["on-ink-panel", "ink-panel", 4.5],
  ["bad-text", "surface", 4.5],
  ...(["mark-lead", "mark-support", "mark-time", "mark-target", "mark-doubt"] as const).map(
    (mark) => ["text", mark, 4.5] as const,
  ),
  ["line-control", "surface", 3],
  ["ok", "surface", 3],
  ["bad", "surface", 3],
];

describe("色彩对比", () => {
  test.each([
    ["light", LIGHT],
    ["dark", DARK],
  ] as const)("every pair can be read in %s", (_, inks: Readonly<Record<Ink, string>>) => {
    const weak = PAIRS.map(([ink, ground, least]) => ({
      pair: `${ink} on ${ground}`,
      is: contrast(inks[ink], inks[ground]),
      least,
    }));
    expect(weak.filter(({ is, least }) => is < least)).toEqual([]);
  });

  test("paper is always light: the dark tokens hold for screens only", () => {
    expect(tokenSheet()).toMatch(/@media screen\{:root\[data-scheme="dark"\]/);
  });
});

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
