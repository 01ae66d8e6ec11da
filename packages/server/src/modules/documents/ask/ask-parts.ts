import type { AskSource, SearchSource } from "@zhigang/domain/documents";
import type { Call } from "../../../platform/call.ts";
import type { PhrasingService } from "./phrasing-service.ts";

/** What search and ask stand on beside this room's own papers. */
export interface AskParts {
  readonly search: SearchSource<Call>;
  readonly ask: AskSource<Call>;
  /** The outside service that may phrase answers; null where none is configured. */
  readonly phrasing: PhrasingService | null;
}
