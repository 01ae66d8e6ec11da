import type { Outline } from "../structure/outline.ts";

/** Heading labels as written, from the chapter down, joined with `/`; attachments and unnumbered text add nothing. */
export function pathOf(outline: Outline, sectionId: string): string {
  const labels: string[] = [];
  for (let id: string | undefined = sectionId; id !== undefined; id = outline.parentOf.get(id)) {
    const section = outline.sectionById.get(id);
    if (!section || outline.styleOf.get(id) === "attachment") continue;
    const words = section.label ?? section.title;
    if (words !== null && words !== "") labels.unshift(words);
  }
  return labels.join("/");
}
