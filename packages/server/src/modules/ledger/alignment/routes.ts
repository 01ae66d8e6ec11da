import { ledgerEndpoints } from "@zhigang/contract/ledger";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { confirmAlignmentLink } from "./confirm-alignment-link.ts";
import { drawAlignmentLink } from "./draw-alignment-link.ts";
import { exportAlignment } from "./export-alignment.ts";
import { getAlignment } from "./get-alignment.ts";
import { listAlignments } from "./list-alignments.ts";
import { proposeAlignment } from "./propose-alignment.ts";
import { rejectAlignmentLink } from "./reject-alignment-link.ts";
import { reopenAlignmentLink } from "./reopen-alignment-link.ts";

/** The routes of 上下衔接. */
export const alignmentRoutes: readonly Route[] = [
  serve(ledgerEndpoints.listAlignments, (call) => listAlignments(call)),
  serve(ledgerEndpoints.proposeAlignment, (call, { body }) => proposeAlignment(call, body)),
  serve(ledgerEndpoints.getAlignment, (call, { params }) => getAlignment(call, params.id)),
  serve(ledgerEndpoints.exportAlignment, (call, { params, query }) => exportAlignment(call, params.id, query.format)),
  serve(ledgerEndpoints.drawAlignmentLink, (call, { params, body }) => drawAlignmentLink(call, params.id, body)),
  serve(ledgerEndpoints.confirmAlignmentLink, (call, { params }) => confirmAlignmentLink(call, params.id)),
  serve(ledgerEndpoints.rejectAlignmentLink, (call, { params, body }) =>
    rejectAlignmentLink(call, params.id, body.reason),
  ),
  serve(ledgerEndpoints.reopenAlignmentLink, (call, { params }) => reopenAlignmentLink(call, params.id)),
];
