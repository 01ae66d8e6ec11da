import { BlockSink } from "../block-sink.ts";
import type { PromptReader, ReadOptions, ReadResult } from "../reader.ts";
import { WarningLog } from "../warnings.ts";
import { decodePage } from "./decode-page.ts";
import { ElementPaths } from "./element-path.ts";
import { findMain } from "./find-main.ts";
import { findTitle } from "./find-title.ts";
import { isPublicationBox } from "./furniture.ts";
import { PageFlow } from "./page-flow.ts";
import { descendants, isElement, parsePage } from "./page-tree.ts";
import type { PageElement } from "./page-tree.ts";

const EXTENSIONS = [".html", ".htm", ".shtml", ".xhtml"] as const;

/** Saved web pages: the document in them, without the site around it. */
export const htmlReader: PromptReader = {
  format: "html",
  label: { zh: "网页", en: "Web page" },
  extensions: EXTENSIONS,
  detect: detectHtml,
  read: readHtml,
};

function detectHtml(bytes: Uint8Array, fileName: string): number {
  const head = headOf(bytes);
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return 1;
  const isNamedSo = EXTENSIONS.some((extension) => fileName.toLowerCase().endsWith(extension));
  return isNamedSo && /<(?:p|div|table|span|h[1-6]|br|meta|title)\b/i.test(head) ? 0.8 : 0;
}

function headOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16 * 1024));
  return head
    .toString("latin1")
    .replaceAll("\0", "")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
}

function readHtml(bytes: Uint8Array, { fileName }: ReadOptions): ReadResult {
  const decoded = decodePage(bytes, fileName);
  const page = parsePage(decoded.text);
  const warnings = new WarningLog();
  const sink = new BlockSink();
  const paths = new ElementPaths();
  const main = findMain(page);
  const flow = new PageFlow(sink, paths, main.isGuessed ? "guessed" : "marked");

  for (const box of publicationBoxes(page, main.roots)) flow.readDataTable(box, "header");
  const title = findTitle(page, main.roots, paths);
  if (title) sink.addParagraph(title);
  for (const root of main.roots) flow.read(root);

  if (!decoded.isCertain) warnings.add("encoding", { encoding: decoded.encoding });
  if (main.isGuessed) warnings.add("main_content_guessed");
  warnings.addCount("page_furniture", flow.tally.furniture);
  warnings.addCount("hidden_text", flow.tally.hidden);
  warnings.addCount("struck_out", flow.tally.struck);
  warnings.addCount("pictures", flow.tally.pictures);
  warnings.addCount("nested_table", flow.tally.nestedTables);
  warnings.addCount("unreadable_characters", decoded.text.split("\ufffd").length - 1);
  return { format: "html", content: sink.build(fileName), warnings: warnings.list() };
}

/** The 索引号 tables that stand outside the main part: the document's number and dates are often only there. */
function publicationBoxes(page: PageElement, roots: readonly PageElement[]): PageElement[] {
  const boxes: PageElement[] = [];
  const covered = new Set<PageElement>(roots);
  for (const element of descendants(page)) {
    const parent = element.parentNode;
    if (parent && isElement(parent) && covered.has(parent)) covered.add(element);
    if (covered.has(element) || element.tagName !== "table" || !isPublicationBox(element)) continue;
    boxes.push(element);
    covered.add(element);
  }
  return boxes;
}
