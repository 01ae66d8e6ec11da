import Type from "typebox";
import { endpoint, nullable } from "../http/index.ts";
import { ControlRule, UnitReach } from "./control-shapes.ts";

const month = Type.String({ pattern: "^[12]\\d{3}-(0[1-9]|1[0-2])$" });

/** 督查管控 (decree 733 Art. 15): the rule a place set, and how often supervision reached each unit. */
export const controlEndpoints = {
  getControlRules: endpoint({
    method: "get",
    path: "/supervision/control-rules",
    permission: "supervision.control_rule.read",
    summary: { zh: "督查管控规则", en: "how often and how long a unit may be supervised" },
    answer: Type.Object({ inForce: nullable(ControlRule), rules: Type.Array(ControlRule) }),
  }),
  setControlRule: endpoint({
    method: "post",
    path: "/supervision/control-rules",
    permission: "supervision.control_rule.set",
    summary: { zh: "设置督查管控规则", en: "set how often and how long a unit may be supervised" },
    creates: true,
    body: ControlRule,
    answer: ControlRule,
  }),
  listReaches: endpoint({
    method: "get",
    path: "/supervision/reaches",
    permission: "supervision.control_rule.read",
    summary: { zh: "各单位当月督查频次", en: "how often supervision reached each unit in a month" },
    query: Type.Object({ month: Type.Optional(month) }, { additionalProperties: false }),
    answer: Type.Object({
      month: Type.String(),
      perMonth: nullable(Type.Integer()),
      items: Type.Array(UnitReach),
    }),
  }),
} as const;
