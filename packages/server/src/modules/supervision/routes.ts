import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../platform/http/serve.ts";
import type { Route } from "../../platform/http/serve.ts";
import { actBesideItem } from "./item/act-beside-item.ts";
import { actOnItem } from "./item/act-on-item.ts";
import { acknowledgeItems, assignItems, fileItems } from "./item/bulk/move-items.ts";
import { previewTasksAsItems, proposeTasksAsItems } from "./item/bulk/propose-tasks-as-items.ts";
import { breakDownItem } from "./item/break-down-item.ts";
import { expandItem } from "./item/expand-item.ts";
import { fileItem } from "./item/file-item.ts";
import { instructionRoutes } from "./instruction/routes.ts";
import { getItem } from "./item/get-item.ts";
import { listItemOverlaps } from "./item/list-item-overlaps.ts";
import { listItems } from "./item/list-items.ts";
import { mergeItem } from "./item/merge-item.ts";
import { proposeItem } from "./item/propose-item.ts";
import { downloadItemConclusion } from "./item/feed-back-conclusion.ts";
import { asOfRoutes } from "./as-of/routes.ts";
import { calendarRoutes } from "./calendar/routes.ts";
import { consequenceRoutes } from "./consequence/routes.ts";
import { controlRoutes } from "./control/routes.ts";
import { progressRoutes } from "./progress/routes.ts";
import { reportRoutes } from "./report/routes.ts";
import { ruleSetRoutes } from "./rule-set/routes.ts";
import { blockerRoutes } from "./blocker/routes.ts";
import { burdenRoutes } from "./burden/routes.ts";
import { scoreRoutes } from "./score/routes.ts";
import { sheetRoutes } from "./sheet/routes.ts";
import { splitItem } from "./item/split-item.ts";

/** The routes of supervision. */
export const supervisionRoutes: readonly Route[] = [
  ...calendarRoutes,
  ...controlRoutes,
  ...consequenceRoutes,
  ...ruleSetRoutes,
  ...sheetRoutes,
  serve(e.listItems, (call, { query }) => listItems(call, query)),
  serve(e.getItem, (call, { params }) => getItem(call, params.id)),
  serve(e.listItemOverlaps, (call, { params }) => listItemOverlaps(call, params.id)),
  serve(e.downloadItemConclusion, (call, { params, query }) => downloadItemConclusion(call, params.id, query.act)),
  serve(e.proposeItem, (call, { body }) => proposeItem(call, body)),
  serve(e.previewTasksAsItems, (call, { body }) => previewTasksAsItems(call, body)),
  serve(e.proposeTasksAsItems, (call, { body }) => proposeTasksAsItems(call, body)),
  serve(e.fileItems, (call, { body }) => fileItems(call, body)),
  serve(e.assignItems, (call, { body }) => assignItems(call, body)),
  serve(e.acknowledgeItems, (call, { body }) => acknowledgeItems(call, body)),
  serve(e.fileItem, (call, { params, body }) => fileItem(call, params.id, body)),
  serve(e.dismissItem, (call, { params, body }) => actOnItem(call, params.id, "dismiss", body)),
  serve(e.assignItem, (call, { params, body }) => actOnItem(call, params.id, "assign", body)),
  serve(e.acknowledgeItem, (call, { params, body }) => actOnItem(call, params.id, "acknowledge", body)),
  serve(e.refuseItem, (call, { params, body }) => actOnItem(call, params.id, "refuse", body)),
  serve(e.recallItem, (call, { params, body }) => actOnItem(call, params.id, "recall", body)),
  serve(e.reassignItem, (call, { params, body }) => actOnItem(call, params.id, "reassign", body)),
  serve(e.upholdItem, (call, { params, body }) => actOnItem(call, params.id, "uphold", body)),
  serve(e.breakDownItem, (call, { params, body }) => breakDownItem(call, params.id, body)),
  serve(e.reportItemCompletion, (call, { params, body }) => actOnItem(call, params.id, "report_completion", body)),
  serve(e.closeItem, (call, { params, body }) => actOnItem(call, params.id, "close", body)),
  serve(e.returnItem, (call, { params, body }) => actOnItem(call, params.id, "return", body)),
  serve(e.askItemSupplement, (call, { params, body }) => actOnItem(call, params.id, "ask_supplement", body)),
  serve(e.supplementItem, (call, { params, body }) => actOnItem(call, params.id, "supplement", body)),
  serve(e.verifyItem, (call, { params, body }) => actOnItem(call, params.id, "verify", body)),
  serve(e.orderItemRectification, (call, { params, body }) => actOnItem(call, params.id, "order_rectification", body)),
  serve(e.clearItem, (call, { params, body }) => actOnItem(call, params.id, "clear", body)),
  serve(e.archiveItem, (call, { params, body }) => actOnItem(call, params.id, "archive", body)),
  serve(e.lookBackOnItem, (call, { params, body }) => actOnItem(call, params.id, "look_back", body)),
  serve(e.suspendItem, (call, { params, body }) => actOnItem(call, params.id, "suspend", body)),
  serve(e.resumeItem, (call, { params, body }) => actOnItem(call, params.id, "resume", body)),
  serve(e.transferItem, (call, { params, body }) => actOnItem(call, params.id, "transfer", body)),
  serve(e.mergeItem, (call, { params, body }) => mergeItem(call, params.id, body)),
  serve(e.splitItem, (call, { params, body }) => splitItem(call, params.id, body)),
  serve(e.expandItem, (call, { params, body }) => expandItem(call, params.id, body)),
  serve(e.closeParentItem, (call, { params, body }) => actOnItem(call, params.id, "close_parent", body)),
  serve(e.cancelItem, (call, { params, body }) => actOnItem(call, params.id, "cancel", body)),
  serve(e.applyForItemExtension, (call, { params, body }) => actBesideItem(call, params.id, "apply_extension", body)),
  serve(e.grantItemExtension, (call, { params, body }) => actBesideItem(call, params.id, "grant_extension", body)),
  serve(e.declineItemExtension, (call, { params, body }) => actBesideItem(call, params.id, "decline_extension", body)),
  serve(e.confirmItemSupport, (call, { params, body }) => actBesideItem(call, params.id, "confirm_support", body)),
  serve(e.askItemCoordination, (call, { params, body }) => actBesideItem(call, params.id, "ask_coordination", body)),
  serve(e.objectToItem, (call, { params, body }) => actBesideItem(call, params.id, "object", body)),
  serve(e.decideItemObjection, (call, { params, body }) => actBesideItem(call, params.id, "decide_objection", body)),
  serve(e.setItemRemit, (call, { params, body }) => actBesideItem(call, params.id, "set_remit", body)),
  serve(e.changeItemRemit, (call, { params, body }) => actBesideItem(call, params.id, "change_remit", body)),
  serve(e.permitItemExcess, (call, { params, body }) => actBesideItem(call, params.id, "permit_excess", body)),
  serve(e.coordinateItem, (call, { params, body }) => actBesideItem(call, params.id, "coordinate", body)),
  ...reportRoutes,
  ...progressRoutes,
  ...asOfRoutes,
  ...scoreRoutes,
  ...burdenRoutes,
  ...blockerRoutes,
  ...instructionRoutes,
];
