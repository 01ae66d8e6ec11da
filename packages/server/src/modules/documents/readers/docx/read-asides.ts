import type { Aside } from "@zhigang/policy-text";
import type { Archive } from "../archive/archive.ts";
import type { BlockSink } from "../block-sink.ts";
import type { Relationship } from "../office/relationships.ts";
import { streamXml } from "../xml/read-xml.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { DocxContext } from "./docx-context.ts";
import { StoryReader } from "./read-story.ts";

/** Parts beside the body by relationship type: the aside they become, and the element that holds each note. */
const PARTS: Readonly<Record<string, { readonly aside: Aside; readonly root: string; readonly note: string | null }>> =
  {
    header: { aside: "header", root: "w:hdr", note: null },
    footer: { aside: "footer", root: "w:ftr", note: null },
    footnotes: { aside: "footnote", root: "w:footnotes", note: "w:footnote" },
    endnotes: { aside: "footnote", root: "w:endnotes", note: "w:endnote" },
    comments: { aside: "comment", root: "w:comments", note: "w:comment" },
  };

/** How many notes and comments were kept beside the body. */
export interface AsideCounts {
  footnotes: number;
  comments: number;
}

/** Reads headers, footers, notes and comments after the body, each as an aside. */
export function readAsides(
  archive: Archive,
  relationships: readonly Relationship[],
  context: DocxContext,
  sink: BlockSink,
): AsideCounts {
  const counts: AsideCounts = { footnotes: 0, comments: 0 };
  for (const { type, part } of relationships) {
    const kind = PARTS[type];
    if (part === null || !kind) continue;
    if (kind.note === null) readWhole(part, kind.root, kind.aside);
    else readNotes(part, kind.root, kind.note, kind.aside);
  }
  return counts;

  function readWhole(part: string, root: string, aside: Aside): void {
    const story = new StoryReader(context, sink, { kind: aside, place: { kind: "element", path: part } });
    streamXml(archive, part, new Set([root]), (element) => story.read(element));
    story.finish();
  }

  function readNotes(part: string, root: string, note: string, aside: Aside): void {
    streamXml(archive, part, new Set([root]), (element) => {
      if (element.name !== note || isSeparator(element)) return;
      if (aside === "comment") counts.comments += 1;
      else counts.footnotes += 1;
      const path = `${part}#${element.attributes["id"] ?? ""}`;
      const story = new StoryReader(context, sink, { kind: aside, place: { kind: "element", path } });
      for (const each of element.children) story.read(each);
      story.finish();
    });
  }
}

function isSeparator(note: XmlElement): boolean {
  return note.attributes["type"] !== undefined && note.attributes["type"] !== "normal";
}
