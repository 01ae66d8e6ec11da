import { TextDecoder } from "node:util";
import { SaxesParser } from "saxes";
import type { SaxesTagNS } from "saxes";
import type { Archive } from "../archive/archive.ts";
import { ReadRefusal } from "../reader.ts";
import { attributeKey, prefixOf } from "./namespaces.ts";
import type { XmlElement } from "./xml-element.ts";

const DEEPEST = 400;

/**
 * Reads one part of an office file and answers its root. Children of the elements named in `containers` are handed
 * over one by one and then forgotten, so a long document never stands in memory as a tree. DOCTYPE and entities are
 * refused (S-82).
 */
export function streamXml(
  archive: Archive,
  part: string,
  containers: ReadonlySet<string>,
  visit: (element: XmlElement, parent: string) => void,
): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  refuseForbidden(parser, part);
  parser.on("opentag", (tag) => {
    if (open.length >= DEEPEST) throw new ReadRefusal("documents.nested_too_deep", { part });
    open.push(toElement(tag));
  });
  parser.on("text", (text) => appendText(open.at(-1), text));
  parser.on("cdata", (text) => appendText(open.at(-1), text));
  parser.on("closetag", () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (!element) return;
    if (!parent) root = element;
    else if (containers.has(parent.name)) visit(element, parent.name);
    else parent.children.push(element);
  });
  feed(archive, part, parser);
  if (!root) throw new ReadRefusal("documents.archive_damaged", { part, reason: "XML" });
  return root;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Reads a small part (styles, relationships) whole. */
export function readXml(archive: Archive, part: string): XmlElement {
  return streamXml(archive, part, NOTHING, () => undefined);
}

function refuseForbidden(parser: SaxesParser<{ xmlns: true }>, part: string): void {
  parser.on("doctype", () => {
    throw new ReadRefusal("documents.contains_forbidden_markup", { part, markup: "DOCTYPE" });
  });
  parser.on("error", (error) => {
    const markup = /entity|doctype/i.exec(error.message)?.[0].toUpperCase();
    if (markup !== undefined) throw new ReadRefusal("documents.contains_forbidden_markup", { part, markup }, error);
    throw new ReadRefusal("documents.archive_damaged", { part, reason: "XML" }, error);
  });
}

function appendText(element: XmlElement | undefined, text: string): void {
  if (element && (element.children.length === 0 || text.trim() !== "")) element.text += text;
}

function feed(archive: Archive, part: string, parser: SaxesParser<{ xmlns: true }>): void {
  let decoder: TextDecoder | null = null;
  archive.stream(part, (chunk) => {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    parser.write(decodeWith(decoder, part, chunk));
  });
  if (decoder) parser.write(decodeWith(decoder, part));
  parser.close();
}

function decodeWith(decoder: TextDecoder, part: string, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (error) {
    throw new ReadRefusal("documents.archive_damaged", { part, reason: "encoding" }, error);
  }
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function toElement(tag: SaxesTagNS): XmlElement {
  const attributes: Record<string, string> = {};
  for (const attribute of Object.values(tag.attributes)) {
    attributes[attributeKey(attribute.uri, attribute.local)] = attribute.value;
  }
  return { name: prefixOf(tag.uri) + tag.local, attributes, children: [], text: "" };
}
