import { writtenDate } from "../text/header.ts";
import type { Run } from "../text/inline.ts";
import { typedLabel } from "../text/labels.ts";
import type { PlanLine, PlanText } from "../text/read-plan.ts";
import { packDocx } from "./package.ts";
import { paragraph, styledRun, textRun } from "./xml.ts";

/** `generated`: Word counts the headings, the labels are not in the text; `typed`: they are. */
export type Labels = "generated" | "typed";

/** Writes a plan as an official paper: covering notice where it has one, title, body, signature. */
export function planDocx(plan: PlanText, labels: Labels): Uint8Array {
  const footnotes: string[] = [];
  const body = plan.lines.map((line) => writeLine(line, labels, footnotes)).join("");
  return packDocx({
    title: plan.title,
    body: opening(plan) + body + (plan.notice === null ? signature(plan) : ""),
    footnotes,
    isNumbered: labels === "generated",
    isLandscape: false,
  });
}

function opening(plan: PlanText): string {
  const number = plan.number === null ? "" : paragraph("Number", textRun(plan.number));
  const title = paragraph("Title", textRun(plan.title));
  if (plan.notice === null || plan.noticeTitle === null) return number + title;
  return (
    number +
    paragraph("Title", textRun(plan.noticeTitle)) +
    paragraph("Left", textRun(plan.recipients ?? "")) +
    paragraph("BodyText", textRun(plan.notice)) +
    signature(plan) +
    paragraph("BodyText", textRun("（此件公开发布）")) +
    `<w:p><w:r><w:br w:type="page"/></w:r></w:p>` +
    title
  );
}

function signature(plan: PlanText): string {
  return paragraph("Sign", textRun(plan.issuer)) + paragraph("Sign", textRun(writtenDate(plan.issued)));
}

function writeLine(line: PlanLine, labels: Labels, footnotes: string[]): string {
  const runs = writeRuns(line.body?.runs ?? []);
  if (line.kind === "text_box") return textBox(runs);
  if (line.kind === "heading") return writeHeading(line, labels);
  const note = line.footnote === null ? "" : footnoteMark(footnotes.push(line.footnote));
  return paragraph("BodyText", runs + note);
}

/** A heading alone, or in bold before the body that shares its paragraph. */
function writeHeading(line: PlanLine, labels: Labels): string {
  const label = labels === "typed" ? typedLabel(line.level, line.label) : "";
  const style = `Heading${line.level}`;
  if (line.body === null) return paragraph(style, textRun(label + line.title));
  const body = line.body.runs.map((run, index) =>
    run.look === "plain" ? textRun(run.text, '<w:b w:val="0"/>') : styledRun(run, index),
  );
  return paragraph(style, textRun(`${label}${line.title}。`, "<w:b/>") + body.join(""));
}

function writeRuns(runs: readonly Run[]): string {
  return runs.map(styledRun).join("");
}

function footnoteMark(id: number): string {
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
}

/** A text box as Word writes it: a drawing, and the same words again for older readers. */
function textBox(runs: string): string {
  const content = `<w:txbxContent>${paragraph("Cell", runs)}</w:txbxContent>`;
  const size = { width: 5040000, height: 720000 };
  return paragraph(
    "BodyText",
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">` +
      `<wp:extent cx="${size.width}" cy="${size.height}"/><wp:docPr id="1" name="文本框 1"/><a:graphic>` +
      `<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>` +
      `<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size.width}" cy="${size.height}"/></a:xfrm>` +
      `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>` +
      `<wps:txbx>${content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:rect style="width:396pt;height:57pt"><v:textbox>${content}</v:textbox></v:rect></w:pict>` +
      `</mc:Fallback></mc:AlternateContent></w:r>`,
  );
}
