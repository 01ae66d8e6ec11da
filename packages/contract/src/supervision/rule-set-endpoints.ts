import Type from "typebox";
import { COLOURS } from "@zhigang/domain/supervision";
import { ById, Day, endpoint, Id, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { Item } from "./item-shapes.ts";
import { ItemLight, KeptRuleSet, LightChange, RuleFinding } from "./rule-set-shapes.ts";
import { RuleSet } from "./rule-set.ts";

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 2000, refusal: "supervision.reason_missing" });

/** 亮灯规则 and lights: the published sets, the city's own with their versions, and what they make of the items. */
export const ruleSetEndpoints = {
  listRuleSets: endpoint({
    method: "get",
    path: "/supervision/rule-sets",
    permission: "supervision.rule_set.read",
    summary: { zh: "亮灯规则", en: "list rule sets" },
    answer: Type.Object({ items: Type.Array(KeptRuleSet), published: Type.Array(RuleSet) }),
  }),
  getRuleSet: endpoint({
    method: "get",
    path: "/supervision/rule-sets/{id}",
    permission: "supervision.rule_set.read",
    summary: { zh: "一套亮灯规则", en: "one rule set" },
    params: ById,
    answer: KeptRuleSet,
  }),
  lintRules: endpoint({
    method: "post",
    path: "/supervision/rule-findings",
    permission: "supervision.rule_set.edit",
    summary: { zh: "检查亮灯规则", en: "check a rule set" },
    body: RuleSet,
    answer: Type.Object({ findings: Type.Array(RuleFinding) }),
  }),
  createRuleSet: endpoint({
    method: "post",
    path: "/supervision/rule-sets",
    permission: "supervision.rule_set.edit",
    summary: { zh: "新建亮灯规则", en: "create a rule set" },
    creates: true,
    body: Type.Object({ content: RuleSet, note: Type.String({ maxLength: 2000 }) }, closed),
    answer: KeptRuleSet,
  }),
  draftRuleVersion: endpoint({
    method: "put",
    path: "/supervision/rule-sets/{id}/draft",
    permission: "supervision.rule_set.edit",
    summary: { zh: "修改亮灯规则草稿", en: "write the draft of a rule set's next version" },
    params: ById,
    edits: true,
    body: Type.Object({ content: RuleSet, note: Type.String({ maxLength: 2000 }) }, closed),
    answer: KeptRuleSet,
  }),
  discardRuleDraft: endpoint({
    method: "delete",
    path: "/supervision/rule-sets/{id}/draft",
    permission: "supervision.rule_set.edit",
    summary: { zh: "放弃亮灯规则草稿", en: "discard the draft of a rule set" },
    params: ById,
    answer: KeptRuleSet,
  }),
  previewRuleVersion: endpoint({
    method: "post",
    path: "/supervision/rule-sets/{id}/preview",
    permission: "supervision.rule_set.edit",
    summary: { zh: "启用后会有何变化", en: "what would change were the draft in force" },
    params: ById,
    answer: Type.Object({ judged: Type.Integer(), changes: Type.Array(LightChange) }),
  }),
  putRuleVersionInForce: endpoint({
    method: "post",
    path: "/supervision/rule-sets/{id}/put-in-force",
    permission: "supervision.rule_set.put_in_force",
    summary: { zh: "启用亮灯规则", en: "put a rule set in force" },
    params: ById,
    edits: true,
    body: Type.Object({ inForceFrom: Day, reason }, closed),
    answer: KeptRuleSet,
  }),
  retireRuleVersion: endpoint({
    method: "post",
    path: "/supervision/rule-sets/{id}/retire",
    permission: "supervision.rule_set.put_in_force",
    summary: { zh: "停用亮灯规则", en: "retire a rule set" },
    params: ById,
    edits: true,
    body: Type.Object({ reason }, closed),
    answer: KeptRuleSet,
  }),
  listLights: endpoint({
    method: "get",
    path: "/supervision/item-lights",
    permission: "supervision.item.read",
    summary: { zh: "事项亮灯", en: "items with their lights" },
    query: listQuery({
      colour: Type.Optional(oneOf(COLOURS)),
      departmentId: Type.Optional(Id),
      planId: Type.Optional(Id),
    }),
    answer: pageOf(Type.Object({ item: Item, light: ItemLight })),
  }),
  countLights: endpoint({
    method: "get",
    path: "/supervision/light-counts",
    permission: "supervision.item.read",
    summary: { zh: "各色灯的数量", en: "how many items have each light" },
    query: Type.Object({ departmentId: Type.Optional(Id), planId: Type.Optional(Id) }, closed),
    answer: Type.Object({
      counts: Type.Array(Type.Object({ colour: oneOf(COLOURS), count: Type.Integer() })),
      withoutLight: Type.Integer(),
    }),
  }),
  listItemLights: endpoint({
    method: "get",
    path: "/supervision/items/{id}/lights",
    permission: "supervision.item.read",
    summary: { zh: "一个事项的亮灯历史", en: "history of an item's lights" },
    params: ById,
    answer: Type.Object({ items: Type.Array(ItemLight) }),
  }),
} as const;
