import { attributeOf, descendants, textOf } from "./page-tree.ts";
import type { PageElement } from "./page-tree.ts";

/** Words in a class or id that name the furniture of a page. */
const FURNITURE_NAME =
  /(?:^|[-_\s])(?:share|bdshare\w*|jiathis\w*|social|nav\w*|breadcrumbs?|crumbs?|dqwz|weizhi|location|position|footer?|foot|qrcode|ewm|erweima|print\w*|related?|xgwz|xgjd|xgyd|recommend|copyright|toolbar|tools?|fontsize|pagination|pager|sidebar|search\w*|login|banner|prev|next|shangxia|sxp|pre-next|closewin|gotop|comment|accessibility|wza|top-?bar|bottom)(?:$|[-_\s\d])/i;
/** An element named like furniture is kept where it holds this much text: names are habits, not promises. */
const FURNITURE_TEXT = 600;

/** Only what groups other elements is furniture by name; a paragraph is what it says. */
const GROUPS = new Set(["div", "ul", "ol", "dl", "section", "header", "form", "table", "center", "article"]);

/** Lines that stand around an article and belong to the site. Each is whole or ends in a colon: 关闭落后产能 is a task. */
const FURNITURE_LINES: readonly RegExp[] = [
  /^(?:打印|关闭|返回|收藏|纠错|分享|下载|朗读|复制|顶部|本页|本文|页面|窗口|此页|列表|首页|链接|我要|字体|字号|[大中小AT+＋\-|｜:：\s【】[\]（）()])+$/,
  /^分享(?:到|至)\s*(?:[:：]|$)/,
  /^(?:请|可)?(?:用|使用|打开)?(?:手机|微信)?(?:扫一扫|扫码|扫描二维码)(?:.{0,12}(?:阅读|查看|浏览|访问|分享|打开|关注)|[:：]?$)/,
  /^(?:上|下)一(?:篇|条|页)\s*(?:[:：]|$)/,
  /^相关(?:链接|阅读|文档|稿件|文章|解读|政策|文件|附件)\s*(?:[:：]|$)/,
  /^(?:您|你)?(?:现在|当前|所在|的)*位置\s*[:：]/,
  /^首页\s*[>》»]/,
  /^版权所有|^Copyright|^网站标识码|^.{0,20}ICP备|^.{0,12}公网安备|^技术支持\s*[:：]/i,
  /^主办(?:单位)?\s*[:：].*承办/,
  /^浏览(?:次数|量)?\s*[:：]?\s*\d*\s*次?$/,
  /^(?:您|你)访问的链接即将离开/,
];
const LINE_LENGTH = 120;
const LINKED_SHARE = 0.5;

/** Lines that tell of the publication on the web: kept beside the body. */
const PUBLICATION_LINE =
  /^(?:索\s*引\s*号|发文机[关构]|制发机关|发布(?:日期|时间|机构)|成文日期|生成日期|发文日期|信息来源|来\s*源|主题(?:分类|词)|公开(?:类型|方式|形式|属性)|有\s*效\s*性|体裁分类|组配分类|信息分类|文\s*号|发文字号|浏览(?:次数|量)|标\s*题|名\s*称|关键[字词])\s*[:：]/;

/** Whether an element is furniture by its kind or by the name its author gave it. */
export function isFurniture(element: PageElement): boolean {
  if (element.tagName === "nav" || element.tagName === "footer" || element.tagName === "aside") return true;
  if (!GROUPS.has(element.tagName)) return false;
  const name = `${attributeOf(element, "class")} ${attributeOf(element, "id")}`.trim();
  if (name === "" || !FURNITURE_NAME.test(name)) return false;
  return lengthOf(element) < FURNITURE_TEXT;
}

/** Whether a group is a list of links to other pages; the attachments of the document are none. */
export function isLinkList(element: PageElement): boolean {
  if (!GROUPS.has(element.tagName) && element.tagName !== "td") return false;
  let links = 0;
  let linked = 0;
  for (const each of descendants(element)) {
    if (each.tagName !== "a") continue;
    links += 1;
    linked += lengthOf(each);
  }
  return links >= 3 && linked >= lengthOf(element) * LINKED_SHARE && !textOf(element).trimStart().startsWith("附件");
}

/** Letters alone: the dates beside links are no text. */
function lengthOf(element: PageElement): number {
  return textOf(element).match(/\p{L}/gu)?.length ?? 0;
}

/** Whether a line belongs to the site and not to the document. */
export function isFurnitureLine(text: string): boolean {
  return text.length <= LINE_LENGTH && FURNITURE_LINES.some((pattern) => pattern.test(text));
}

/** Whether a line tells of the document's publication on the site. */
export function isPublicationLine(text: string): boolean {
  return text.length <= LINE_LENGTH && PUBLICATION_LINE.test(text);
}

/** Whether a table is the 索引号 box that sites put above a document. */
export function isPublicationBox(element: PageElement): boolean {
  const text = textOf(element).replaceAll(/\s/g, "");
  if (text.length > 1_500 || text.includes("序号")) return false;
  const labels = [
    "索引号",
    "发文机关",
    "成文日期",
    "发文字号",
    "主题分类",
    "发布日期",
    "发布机构",
    "有效性",
    "文号",
    "生成日期",
  ];
  return labels.filter((label) => text.includes(label)).length >= 2;
}
