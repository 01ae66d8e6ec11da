import { child, childrenNamed, flagOf, valueOf } from "../xml/xml-element.ts";
import type { XmlElement } from "../xml/xml-element.ts";

/** What a paragraph inherits from its style and the styles that one is based on. */
export interface ParagraphStyle {
  /** 1 for the highest; absent for body text. */
  readonly headingLevel?: number;
  readonly alignment?: string;
  /** The style's list, and the style of the chain that names it. */
  readonly numbering?: { readonly id: string; readonly level: number | null; readonly styleId: string };
  readonly isBold: boolean;
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  readonly isTableOfContents: boolean;
}

/** A property that a run has or has not. */
export type RunProperty = "w:b" | "w:vanish" | "w:strike" | "w:dstrike";

const BUILT_IN_HEADING = /^(?:heading|标题)\s*([1-9])$/i;
const BODY_TEXT_LEVEL = 9;
const LONGEST_CHAIN = 20;

/** styles.xml: what every style gives, along its `basedOn` chain (ISO 29500-1 §17.7). */
export class StyleSheet {
  private readonly styles = new Map<string, XmlElement>();
  private readonly resolved = new Map<string, ParagraphStyle>();
  private defaultParagraphStyle: string | undefined;

  constructor(root: XmlElement | null) {
    for (const style of childrenNamed(root ?? undefined, "w:style")) {
      const id = style.attributes["styleId"];
      if (id === undefined) continue;
      this.styles.set(id, style);
      const isDefault = ["1", "true", "on"].includes(style.attributes["default"] ?? "");
      if (isDefault && style.attributes["type"] === "paragraph") this.defaultParagraphStyle = id;
    }
  }

  /** What a paragraph of this style inherits. */
  paragraph(styleId: string | undefined): ParagraphStyle {
    const id = styleId !== undefined && this.styles.has(styleId) ? styleId : (this.defaultParagraphStyle ?? "");
    const known = this.resolved.get(id);
    if (known) return known;
    const style = readParagraphStyle(this.chain(id));
    this.resolved.set(id, style);
    return style;
  }

  /** Whether a character style sets bold, hides text or strikes it; undefined where it says nothing. */
  character(styleId: string | undefined, property: RunProperty): boolean | undefined {
    if (styleId === undefined) return undefined;
    return firstOf(this.chain(styleId), (style) => flagOf(child(style, "w:rPr"), property));
  }

  /** The list that a numbering style stands for. */
  numberingOf(styleId: string): string | undefined {
    return firstOf(this.chain(styleId), (style) => valueOf(child(child(style, "w:pPr"), "w:numPr"), "w:numId"));
  }

  private chain(styleId: string): XmlElement[] {
    const chain: XmlElement[] = [];
    let style = this.styles.get(styleId);
    while (style && chain.length < LONGEST_CHAIN && !chain.includes(style)) {
      chain.push(style);
      style = this.styles.get(valueOf(style, "w:basedOn") ?? "");
    }
    return chain;
  }
}

function readParagraphStyle(chain: readonly XmlElement[]): ParagraphStyle {
  const headingLevel = firstOf(chain, headingLevelOf);
  const alignment = firstOf(chain, (style) => valueOf(child(style, "w:pPr"), "w:jc"));
  const numbering = firstOf(chain, numberingOf);
  return {
    ...(headingLevel !== undefined && headingLevel <= BODY_TEXT_LEVEL && { headingLevel }),
    ...(alignment !== undefined && { alignment }),
    ...(numbering && { numbering }),
    isBold: firstOf(chain, (style) => flagOf(child(style, "w:rPr"), "w:b")) ?? false,
    isHidden: firstOf(chain, (style) => flagOf(child(style, "w:rPr"), "w:vanish")) ?? false,
    isStruck: firstOf(chain, (style) => flagOf(child(style, "w:rPr"), "w:strike")) ?? false,
    isTableOfContents: chain.some((style) => /^toc\s*(?:heading|[1-9])$/i.test(valueOf(style, "w:name") ?? "")),
  };
}

/** From 1; above 9 where the style says that it is body text. */
function headingLevelOf(style: XmlElement): number | undefined {
  const outline = valueOf(child(style, "w:pPr"), "w:outlineLvl");
  if (outline !== undefined) return Number(outline) + 1;
  const level = BUILT_IN_HEADING.exec(valueOf(style, "w:name") ?? "")?.[1];
  return level === undefined ? undefined : Number(level);
}

function numberingOf(style: XmlElement): ParagraphStyle["numbering"] {
  const numPr = child(child(style, "w:pPr"), "w:numPr");
  const id = valueOf(numPr, "w:numId");
  if (id === undefined) return undefined;
  const level = valueOf(numPr, "w:ilvl");
  return { id, level: level === undefined ? null : Number(level), styleId: style.attributes["styleId"] ?? "" };
}

function firstOf<Value>(
  chain: readonly XmlElement[],
  read: (style: XmlElement) => Value | undefined,
): Value | undefined {
  for (const style of chain) {
    const value = read(style);
    if (value !== undefined) return value;
  }
  return undefined;
}
