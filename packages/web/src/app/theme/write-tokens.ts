import { cspNonce } from "../../api/document-settings.ts";
import { DARK, LIGHT, SHARED, TYPE_SCALE } from "./tokens.ts";
import type { Tokens } from "./tokens.ts";

/** Puts every token on the root element as a custom property; paper is always light. */
export function writeTokens(): void {
  const sheet = document.createElement("style");
  const nonce = cspNonce();
  if (nonce) sheet.nonce = nonce;
  sheet.textContent = tokenSheet();
  document.head.prepend(sheet);
}

/** The style sheet of the tokens. */
export function tokenSheet(): string {
  const sizes = Object.entries(TYPE_SCALE).map(
    ([name, steps]) => `:root[data-text-size="${name}"]{${declarations(inPixels(steps))}}`,
  );
  return [
    `:root{${declarations({ ...SHARED, ...LIGHT, ...inPixels(TYPE_SCALE.standard) })}color-scheme:light}`,
    `@media screen{:root[data-scheme="dark"]{${declarations(DARK)}color-scheme:dark}}`,
    ...sizes,
    `:root{--row-height:44px;--control:36px}:root[data-density="compact"]{--row-height:34px;--control:32px}`,
    `:root[data-text-size="largest"]{--row-height:60px;--control:60px}`,
  ].join("\n");
}

function inPixels(steps: Readonly<Record<string, number>>): Tokens {
  return Object.fromEntries(Object.entries(steps).map(([step, size]) => [`text-${step}`, `${size}px`]));
}

function declarations(tokens: Tokens): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value};`)
    .join("");
}
