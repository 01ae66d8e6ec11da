import type { Block, DocumentContent } from "../content/content.ts";
import type { Span } from "../span.ts";
import { findContentsList } from "./contents-list.ts";
import { readHeadingLabel } from "./heading-label.ts";
import { trimSpan } from "../words/clauses.ts";

/** What a web page says around a document. Each holds for a whole short line. */
const WEB_LINES: readonly RegExp[] = [
  /^(?:您?(?:现在|当前)(?:的)?(?:所在)?位置|当前位置|首页(?: ?[>＞»/]|$)|网站首页|返回(?:首页|顶部|上一页))/,
  /(?:扫一扫|扫码|二维码|微信扫描|长按识别).{0,30}$|^(?:关注|微信)公众号/,
  /^(?:【|\[)?(?:打印|关闭|收藏|分享|纠错|字体|字号)(?:本页|窗口|页面|到|：|】|\]|大小| |$)|^分享(?:到|至)?：?|^T[|丨]T/,
  /(?:主办|承办|协办|技术支持|运维|维护)(?:单位|方)?：|版权所有|未经许可|不得转载|copyright|ICP备|公网安备|网站标识码|网站地图|联系我们|隐私声明|网站声明/i,
  /^(?:相关(?:文件|链接|阅读|解读|稿件|附件)|上一篇|下一篇|推荐阅读|政策解读|图解|附件下载|点击下载|下载附件|文件下载)/,
  /^(?:索 ?引 ?号|发布(?:机构|日期|时间|单位)|生成日期|公开日期|信息来源|文章来源|来源|浏览(?:次数|量)|阅读(?:次数|量)|点击(?:次数|量|率)|信息分类|主题分类|公文种类|有效性|关 ?键 ?[字词]|稿源|编辑|责任编辑|审核)(?:：|$)/,
  /^推荐使用.{0,20}浏览|^联系(?:方式|电话|地址)：|^(?:地址|邮编|传真|电话|邮箱)：/,
  /^(?:www\.|https?:|[a-z0-9.-]+\.(?:gov|com|org|net|example)(?:\.cn)?\/?$)/i,
  /您?访问的链接.{0,8}离开|^(?:.{0,12})(?:政府网站|系统网站|友情链接)$/,
  /^\d{4}[/-]\d{1,2}[/-]\d{1,2} +\d{1,2}:\d{2}/,
  /^\[?bookmark[:：]? ?_\w+\]?$/i,
];

/** What the printed sheet says below a document: 抄送 and print lines. */
const SHEET_LINES: readonly RegExp[] = [
  /^(?:抄 ?送|主 ?送|抄 ?报|分 ?送|发 ?送)(?:单位)?：/,
  /^\S{2,40} {0,20}\d{4}年 ?\d{1,2}月 ?\d{1,2}日 ?印发?$/,
  /^(?:共印|印数)：?\d+份/,
  /^(?:公开方式|信息公开(?:选项|属性|类别)|公开属性|公开类别)：?/,
];

const PUBLIC_NOTE = /^（(?:此|本)件.{0,12}(?:公开|发布|登报).{0,6}）?$/;
const SIGNED_DAY =
  /^(?:\d{4}|[一二][〇零○一二三四五六七八九]{3}) ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日(?: ?印发)?$/;
const LONGEST_LINE = 120;
const LONGEST_LOOSE = 48;

/** Blocks that belong to the page, not to the document: banners, share lines, footers, print lines, the signature's day. */
export function findFurniture(reading: string, content: DocumentContent): ReadonlySet<number> {
  const { blocks } = content;
  const found = new Set<number>();
  blocks.forEach((block, index) => {
    if (isFurnitureLine(lineOf(reading, block)) || block.aside !== undefined) {
      found.add(index);
    }
  });
  for (const index of headLines(reading, blocks, found)) found.add(index);
  for (const index of findContentsList(reading, content)) found.add(index);
  const tail = tailStart(reading, blocks, found);
  for (let index = tail; index < blocks.length; index++) found.add(index);
  return found;
}

function isFurnitureLine(line: string | null): boolean {
  if (line === null || line.length > LONGEST_LINE) return line !== null && SHEET_LINES[0]?.test(line) === true;
  return [...WEB_LINES, ...SHEET_LINES].some((pattern) => pattern.test(line));
}

const HEAD = 12;
const NAMES_A_DOCUMENT = /通知|规划|计划|方案|意见|措施|要点|办法|条例|决定|分工|清单|任务|〔|\[/;

/** Above the page's own lines, loose short lines that name no document are the page's too: the name of the site. */
function headLines(reading: string, blocks: readonly Block[], furniture: ReadonlySet<number>): number[] {
  const last = blocks.slice(0, HEAD).findLastIndex((_, index) => furniture.has(index));
  return blocks.slice(0, Math.max(last, 0)).flatMap((block, index) => {
    const line = lineOf(reading, block);
    return line !== null && isLoose(reading, block, line) && !NAMES_A_DOCUMENT.test(line) ? [index] : [];
  });
}

/** Below the last words of the document, loose short lines between lines of the page belong to the page too. */
function tailStart(reading: string, blocks: readonly Block[], furniture: ReadonlySet<number>): number {
  let start = blocks.length;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const line = lineOf(reading, blocks[index]);
    if (line === null) break;
    if (furniture.has(index) || PUBLIC_NOTE.test(line) || SIGNED_DAY.test(line)) start = index;
    else if (!isLoose(reading, blocks[index], line)) break;
  }
  return signatureStart(reading, blocks, start);
}

/** The authority's name above the day it signed. */
function signatureStart(reading: string, blocks: readonly Block[], start: number): number {
  const above = lineOf(reading, blocks[start - 1]);
  const isSigned = SIGNED_DAY.test(lineOf(reading, blocks[start]) ?? "");
  return isSigned && above !== null && above.length <= 30 && /[府厅室局委会部]$/.test(above) ? start - 1 : start;
}

function isLoose(reading: string, block: Block | undefined, line: string): boolean {
  if (block?.kind !== "paragraph" || block.label !== undefined) return false;
  return (
    line.length <= LONGEST_LOOSE &&
    !/[。；：]|责任|负责|牵头/.test(line) &&
    readHeadingLabel(reading, trimSpan(reading, block.span)[0]) === null
  );
}

function lineOf(reading: string, block: Block | undefined): string | null {
  if (block?.kind !== "paragraph") return null;
  const [start, end] = trimSpan(reading, block.span);
  return end - start > 400 ? reading.slice(start, start + 400) : reading.slice(start, end);
}

const ADDRESSEES = /^(?:各|[\u4e00-\u9fff]{2,12}(?:各|有关)).{2,80}：$/;
const ISSUES =
  /(?:现将|现印发|予以印发|印发给你们|已经.{2,40}(?:同意|审议通过)).{0,120}(?:印发|执行|落实|实施)|印发给你们/;
const SEARCH = 60;
const REACH = 14;

/** The covering notice of a file that holds notice and annex: block indices from its first line to its last. */
export function findNotice(reading: string, { blocks }: DocumentContent): Span | null {
  const lines = blocks.slice(0, SEARCH).map((block) => lineOf(reading, block) ?? "");
  const issues = lines.findIndex((line) => line.length < 300 && ISSUES.test(line));
  if (issues < 0) return null;
  const plan = lines.findIndex((line, index) => index > issues && isPlanText(reading, blocks[index], line));
  const last = lines.slice(0, Math.min(plan < 0 ? lines.length : plan, issues + REACH)).findLastIndex(isNoticeEnd);
  const end = Math.max(issues, last) + 1;
  const hasAddressees = lines.slice(0, issues).some((line) => ADDRESSEES.test(line));
  return hasAddressees || end > issues + 1 ? [0, end] : null;
}

function isNoticeEnd(line: string): boolean {
  return SIGNED_DAY.test(line) || PUBLIC_NOTE.test(line) || /^附件 ?\d?：/.test(line);
}

/** Whether the plan itself has begun: a chapter, or a long paragraph. */
function isPlanText(reading: string, block: Block | undefined, line: string): boolean {
  if (block?.kind === "table") return true;
  const label = block ? readHeadingLabel(reading, trimSpan(reading, block.span)[0]) : null;
  return line.length > 150 || (label !== null && ["chinese", "chapter", "part"].includes(label.style));
}
