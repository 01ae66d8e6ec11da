import Type from "typebox";
import type { Static } from "typebox";
import { SUPERVISION_WAYS } from "@zhigang/domain/supervision";
import { Day, Id, nullable, oneOf, typedText } from "../http/index.ts";

const ways = Type.Array(oneOf(SUPERVISION_WAYS), { maxItems: SUPERVISION_WAYS.length, uniqueItems: true });

/** 督查方案 as somebody fills it in (decree 733 Art. 12, 15); what is left open stays open. */
export const Remit = Type.Object(
  {
    scope: nullable(typedText({ maxLength: 2000 })),
    objectIds: Type.Array(Id, { maxItems: 200, uniqueItems: true }),
    from: nullable(Day),
    to: nullable(Day),
    ways,
  },
  { additionalProperties: false },
);
export type Remit = Static<typeof Remit>;

/** 督查方案 as it is shown, its departments by the names they bear now. */
export const ShownRemit = Type.Object({
  scope: nullable(Type.String()),
  objects: Type.Array(Type.Object({ departmentId: Id, departmentName: Type.String() })),
  from: nullable(Day),
  to: nullable(Day),
  ways: Type.Array(oneOf(SUPERVISION_WAYS)),
});
export type ShownRemit = Static<typeof ShownRemit>;
