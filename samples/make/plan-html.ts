import { writtenDate } from "./text/header.ts";
import { typedLabel } from "./text/labels.ts";
import type { PlanLine, PlanText } from "./text/read-plan.ts";
import { escapeXml } from "./docx/xml.ts";

/** What a government site adds around a paper. */
export interface PageFrame {
  readonly template: string;
  readonly indexNumber: string;
  readonly publishedAt: string;
}

/** Writes a plan into the page of a government site as a browser saves it. */
export function planHtml(plan: PlanText, frame: PageFrame): string {
  const content = [
    ...centred(plan.number ?? ""),
    ...centred(`<strong>${escapeXml(plan.noticeTitle ?? "")}</strong>`),
    block(plan.recipients ?? "", false),
    block(plan.notice ?? "", true),
    right(plan.issuer),
    right(writtenDate(plan.issued)),
    block("（此件公开发布）", true),
    "<p>&nbsp;</p>",
    ...centred(`<strong>${escapeXml(plan.title)}</strong>`),
    ...plan.lines.map(writeLine),
  ].join("\n");
  const values: Readonly<Record<string, string>> = {
    title: escapeXml(plan.noticeTitle ?? plan.title),
    number: escapeXml(plan.number ?? ""),
    issuer: escapeXml(plan.issuer),
    issued: writtenDate(plan.issued),
    indexNumber: frame.indexNumber,
    publishedAt: frame.publishedAt,
    content,
  };
  return frame.template.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? "");
}

function writeLine(line: PlanLine): string {
  const body = escapeXml(line.body?.text ?? "");
  if (line.kind !== "heading") return `<p style="text-indent: 2em;">${body}</p>`;
  const heading = escapeXml(`${typedLabel(line.level, line.label)}${line.title}${body === "" ? "" : "。"}`);
  return `<p style="text-indent: 2em;"><strong>${heading}</strong>${body}</p>`;
}

function centred(html: string): string[] {
  return html === "" ? [] : [`<p style="text-align: center;">${html}</p>`];
}

function right(text: string): string {
  return `<p style="text-align: right;">${escapeXml(text)}&emsp;&emsp;</p>`;
}

function block(text: string, isIndented: boolean): string {
  return `<p${isIndented ? ' style="text-indent: 2em;"' : ""}>${escapeXml(text)}</p>`;
}
