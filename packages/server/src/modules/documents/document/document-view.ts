import type { Document } from "@zhigang/contract/documents";
import type { Language } from "@zhigang/domain/glossary";
import { presentWarning } from "../import/import-view.ts";
import type { StoredWarning } from "../import/import-view.ts";
import type { DocumentRow } from "./document-store.ts";

export function presentDocument(row: DocumentRow, language: Language): Document {
  return {
    id: row.id,
    title: row.title,
    documentNumber: row.documentNumber,
    issuingAuthority: row.issuingAuthority,
    issuedOn: row.issuedOn,
    fileName: row.fileName,
    format: row.format,
    byteSize: row.byteSize,
    sha256: row.sha256,
    characters: row.characters,
    divisionCode: row.divisionCode,
    draftId: row.draftId,
    draftStatus: row.draftStatus,
    warnings: (row.warnings as StoredWarning[]).map((warning) => presentWarning(warning, language)),
    createdAt: row.createdAt.toISOString(),
    version: row.version,
  };
}
