import Type from "typebox";
import { ById, endpoint, Id } from "../http/index.ts";
import { OriginalView } from "./shapes.ts";

const closed = { additionalProperties: false } as const;

/** The original as it looked. */
export const originalEndpoints = {
  getOriginalView: endpoint({
    method: "get",
    path: "/documents/{id}/original-view",
    permission: "documents.document.read",
    summary: { zh: "原件怎样显示", en: "how the original can be shown" },
    params: ById,
    answer: OriginalView,
  }),
  getOriginalContent: endpoint({
    method: "get",
    path: "/documents/{id}/original-content",
    permission: "documents.document.read",
    summary: { zh: "供屏幕显示的原件", en: "what a screen draws the original from" },
    params: ById,
    answer: "file",
  }),
  getPagePicture: endpoint({
    method: "get",
    path: "/documents/{id}/pages/{page}/picture",
    permission: "documents.document.read",
    summary: { zh: "原件一页或其中一处的图片", en: "a page of the original, or a region of it, as a picture" },
    params: Type.Object({ id: Id, page: Type.Integer({ minimum: 1, maximum: 10_000 }) }, closed),
    query: Type.Object(
      {
        /** Left, top, right and bottom in points from the upper left corner, as the places of a PDF are given. */
        box: Type.Optional(Type.String({ pattern: "^\\d{1,5}(\\.\\d{1,3})?(,\\d{1,5}(\\.\\d{1,3})?){3}$" })),
      },
      closed,
    ),
    answer: "file",
  }),
} as const;
