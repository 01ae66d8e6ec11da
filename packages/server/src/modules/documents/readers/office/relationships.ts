import type { Archive } from "../archive/archive.ts";
import { childrenNamed } from "../xml/xml-element.ts";
import { readXml } from "../xml/read-xml.ts";

/** One relationship of a part; an external target is never opened. */
export interface Relationship {
  readonly id: string;
  /** The last step of the relationship's type: `styles`, `footnotes`, `hyperlink`. */
  readonly type: string;
  /** The part inside the archive; null for an external target. */
  readonly part: string | null;
}

/** What a part points to (ISO 29500-2 §9.3). Targets that leave the archive stay unresolved. */
export function readRelationships(archive: Archive, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const relationships = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  if (!archive.has(relationships)) return [];
  return childrenNamed(readXml(archive, relationships), "Relationship").map(({ attributes }) => {
    const isExternal = attributes["TargetMode"] === "External";
    const type = attributes["Type"] ?? "";
    const resolved = isExternal ? null : resolvePart(folder, attributes["Target"] ?? "");
    return {
      id: attributes["Id"] ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      part: resolved !== null && archive.has(resolved) ? resolved : null,
    };
  });
}

/** The part an office file opens with. */
export function findMainPart(archive: Archive, usual: string): string | null {
  const main = readRelationships(archive, "").find((each) => each.type === "officeDocument");
  return main?.part ?? (archive.has(usual) ? usual : null);
}

function resolvePart(folder: string, target: string): string | null {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join("/");
}
