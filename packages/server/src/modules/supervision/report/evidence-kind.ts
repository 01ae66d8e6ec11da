/** A kind of file that is taken as evidence. */
export interface EvidenceKind {
  readonly extensions: readonly string[];
  readonly contentType: string;
  /** How its first bytes read, in Latin-1. */
  readonly head: string;
}

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** 佐证材料: papers and photos; a photo is never required (基层减负). Office files are zip archives (ECMA-376). */
const EVIDENCE_KINDS: readonly EvidenceKind[] = [
  { extensions: [".pdf"], contentType: "application/pdf", head: "%PDF-" },
  { extensions: [".docx"], contentType: `${OFFICE}.wordprocessingml.document`, head: "PK\x03\x04" },
  { extensions: [".xlsx"], contentType: `${OFFICE}.spreadsheetml.sheet`, head: "PK\x03\x04" },
  { extensions: [".jpg", ".jpeg"], contentType: "image/jpeg", head: "\xff\xd8\xff" },
  { extensions: [".png"], contentType: "image/png", head: "\x89PNG\r\n\x1a\n" },
];

/** The kind of a file by its name and its first bytes, which must agree; null for anything else. */
export function evidenceKindOf(fileName: string, bytes: Uint8Array): EvidenceKind | null {
  const name = fileName.toLowerCase();
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  const kind = EVIDENCE_KINDS.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
  return kind && head.startsWith(kind.head) ? kind : null;
}
