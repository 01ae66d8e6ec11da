import Type from "typebox";
import { DELIVERY_STATUSES } from "@zhigang/domain/delivery";
import { Id, Moment, nullable, oneOf } from "../http/index.ts";

/** What the log keeps of everything that goes out: what it told, how it stands, and each attempt. */
export const LOGGED = {
  id: Id,
  fact: Type.String(),
  happenedAt: Moment,
  status: oneOf(DELIVERY_STATUSES),
  nextAt: nullable(Moment),
  attempts: Type.Array(
    Type.Object({
      number: Type.Integer(),
      at: Moment,
      isDelivered: Type.Boolean(),
      statusCode: nullable(Type.Integer()),
      problem: nullable(Type.String()),
      tookMs: Type.Integer(),
    }),
  ),
} as const;
