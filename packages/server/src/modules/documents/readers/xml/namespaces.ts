/** Namespaces of office files (ISO 29500 transitional and strict) and the prefix each is known by here. */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "",
  "http://schemas.openxmlformats.org/package/2006/relationships": "",
  "http://schemas.openxmlformats.org/package/2006/content-types": "",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
  "http://purl.oclc.org/ooxml/drawingml/main": "a:",
  "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic:",
  "http://purl.oclc.org/ooxml/drawingml/picture": "pic:",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps:",
  "urn:schemas-microsoft-com:vml": "v:",
};

/** The prefix an element is known by; elements of other namespaces can never be mistaken for ours. */
export function prefixOf(uri: string): string {
  return PREFIXES[uri] ?? "other:";
}

/** The key an attribute is kept under. */
export function attributeKey(uri: string, local: string): string {
  return PREFIXES[uri] === "r:" ? `r:${local}` : local;
}
