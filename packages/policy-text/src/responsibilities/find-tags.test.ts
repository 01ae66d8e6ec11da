import { expect, test } from "vitest";
import { toReadingForm } from "../content/reading-form.ts";
import { assignRoles, NO_RULE, type RuleInForce } from "./assign-roles.ts";
import { findTags } from "./find-tags.ts";

/** `leads | supports | basis`, with `+` for an open list and `role:name` for other roles. */
function read(text: string, { rule = NO_RULE, bare = false }: { rule?: RuleInForce; bare?: boolean } = {}): string[] {
  const reading = toReadingForm(text);
  return findTags(reading, [0, reading.length], { usesBareBrackets: bare }).map(({ words }) => {
    const { leads, supports, others, leadBasis, openList } = assignRoles(words, rule);
    const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join("、");
    const rest = others.map(({ roleWord, name }) => ` ${roleWord}:${name}`).join("");
    return `${names(leads)} | ${names(supports)} | ${leadBasis}${openList ? "+" : ""}${rest}`;
  });
}

test.each([
  ["（市水务局负责）", "市水务局 |  | named"],
  ["（市水务局牵头）", "市水务局 |  | named"],
  ["（市水务局、市财政局负责）", "市水务局、市财政局 |  | joint"],
  ["（市水务局、市财政局按职责分工负责）", "市水务局、市财政局 |  | joint"],
  ["（市水务局、市财政局等按职责分工负责）", "市水务局、市财政局 |  | open+"],
  ["（市水务局等负责）", "市水务局 |  | open+"],
  ["（市水务局牵头，市财政局、市审计局配合）", "市水务局 | 市财政局、市审计局 | named"],
  ["（市水务局牵头，市财政局、市审计局等按职责分工负责）", "市水务局 | 市财政局、市审计局 | named+"],
  ["（市水务局、市农业农村局牵头，各区政府参与）", "市水务局、市农业农村局 | 各区政府 | named"],
  ["（牵头单位：市水务局；配合单位：市财政局、市审计局）", "市水务局 | 市财政局、市审计局 | named"],
  ["（牵头单位：市水务局；责任单位：市财政局；完成时限：2027年6月）", "市水务局 | 市财政局 | named"],
  ["（牵头单位：市水务局；适用范围：全市；配合单位：市财政局）", "市水务局 | 市财政局 | named"],
  ["（责任单位：市水务局、市财政局）", "市水务局、市财政局 |  | joint"],
  ["（责任单位：市水务局）", "市水务局 |  | named"],
  ["（市水务局指导，各区政府负责）", "各区政府 |  | named 指导:市水务局"],
  ["（市水务局会同市财政局、市审计局负责）", "市水务局 | 市财政局、市审计局 | named"],
  ["（市水务局（牵头）、市财政局、市审计局）", "市水务局 | 市财政局、市审计局 | named"],
  ["（由市水务局牵头，2027年6月底前完成）", "市水务局 |  | named"],
  ["【牵头单位：市水务局，配合单位：市财政局】", "市水务局 | 市财政局 | named"],
  ["[市水务局、市财政局负责]", "市水务局、市财政局 |  | joint"],
  ["(区水务局,各镇街)", "区水务局、各镇街 |  | joint"],
])("the bracket %s says %s", (bracket, expected) => {
  expect(read(`推进河道整治。${bracket}`)).toEqual([expected]);
});

test.each([
  ["an elided prefix is restored", "（区水务局、财政局，各街道）", "区水务局、区财政局、各街道 |  | joint"],
  ["also behind a party office", "（市委宣传部、网信办负责）", "市委宣传部、市委网信办 |  | joint"],
  ["market regulation begins with no city", "（省财政厅、市场监管局负责）", "省财政厅、省市场监管局 |  | joint"],
  [
    "a name of its own place stays",
    "（市财政局、云川证监局、清江海关负责）",
    "市财政局、云川证监局、清江海关 |  | joint",
  ],
  [
    "a 和 inside a name stays, between names it parts",
    "（市工业和信息化局和市财政局负责）",
    "市工业和信息化局、市财政局 |  | joint",
  ],
  ["a 、 inside a collective stays", "（市民政局、各区、县（市）政府负责）", "市民政局、各区、县（市）政府 |  | joint"],
  ["各区 and 各部门 are two", "（各区、各部门负责）", "各区、各部门 |  | joint"],
  [
    "brackets inside a name stay",
    "（市城市管理局（市综合执法局）、市水务局负责）",
    "市城市管理局（市综合执法局）、市水务局 |  | joint",
  ],
  ["an open list may go on", "（市水务局、市财政局等有关单位和各区县）", "市水务局、市财政局、各区县 |  | open+"],
  ["nobody may be said to be nobody", "（牵头单位：市水务局；配合单位：——）", "市水务局 |  | named"],
])("%s: %s", (_, bracket, expected) => {
  expect(read(`推进河道整治。${bracket}`)).toEqual([expected]);
});

test.each([
  [
    "列第一位者为牵头单位",
    { firstLeads: true, markedLeads: false },
    "（市水务局、市财政局、市审计局）",
    "市水务局 | 市财政局、市审计局 | convention",
  ],
  [
    "标☆的为牵头单位",
    { firstLeads: false, markedLeads: true },
    "（责任单位：市财政局、☆市水务局）",
    "市水务局 | 市财政局 | convention",
  ],
  [
    "a role word is stronger than the rule",
    { firstLeads: true, markedLeads: false },
    "（市财政局配合，市水务局牵头）",
    "市水务局 | 市财政局 | named",
  ],
])("under the document's rule: %s", (_, rule, bracket, expected) => {
  expect(read(`推进河道整治。${bracket}`, { rule })).toEqual([expected]);
});

test.each([
  ["a label line", "牵头单位：市水务局；配合单位：市财政局", ["市水务局 | 市财政局 | named"]],
  ["a label behind the sentence", "推进整治。责任单位：市水务局、市财政局", ["市水务局、市财政局 |  | joint"]],
  ["a label that says 为", "推进整治。牵头部门为市水务局，配合部门为市财政局。", ["市水务局 | 市财政局 | named"]],
  [
    "labels parted by blanks",
    "责任领导：王某  牵头单位：市水务局  配合单位：市财政局",
    ["市水务局 | 市财政局 | named"],
  ],
  ["a last sentence of owners", "推进整治。市水务局牵头，市财政局配合。", ["市水务局 | 市财政局 | named"]],
  ["a city's own company at the end", "推进整治。由市供水集团负责。", ["市供水集团 |  | named"]],
  ["由 in running prose", "由市水务局牵头，市财政局配合，推进整治，年内完成。", ["市水务局 | 市财政局 | named"]],
  [
    "会同 behind a comma",
    "由市水务局牵头，会同市财政局、市司法局，制定管理办法。",
    ["市水务局 | 市财政局、市司法局 | named"],
  ],
  [
    "会同 before a verb",
    "由市水务局牵头，会同市财政局、市司法局制定管理办法，年内印发。",
    ["市水务局 | 市财政局、市司法局 | named"],
  ],
  [
    "schools and companies that help",
    "推进整治。市水务局牵头，清江大学、清江水务集团等参与。",
    ["市水务局 | 清江大学、清江水务集团 | named"],
  ],
  [
    "a 、 inside a collective of two kinds of places",
    "推进整治。（省水利厅负责，各市、自治州人民政府落实）",
    ["省水利厅、各市、自治州人民政府 |  | joint"],
  ],
  [
    "two 、 inside a collective",
    "推进整治。（省水利厅牵头；各县、市、区人民政府配合）",
    ["省水利厅 | 各县、市、区人民政府 | named"],
  ],
  ["a count behind the name", "推进整治。（市水务局（3项）负责）", ["市水务局 |  | named"]],
  ["helpers in clauses of their own", "由市水务局牵头，支持企业参与，按季调度。", ["市水务局 |  | named"]],
  [
    "several brackets, each for its own words",
    "整治河道（市水务局负责），改造管网（市住建局负责）。",
    ["市水务局 |  | named", "市住建局 |  | named"],
  ],
])("%s names owners", (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ["firms that lead", "由领军企业牵头组建联盟。"],
  ["牵头 before a noun", "建立由市政府分管领导牵头的协调机制，牵头组织各区、各部门推进。"],
  ["hospitals of a level", "推进医共体建设。由县级医院牵头。"],
  ["standards work", "支持企业牵头或参与国家标准制定。"],
  ["a person", "明确牵头负责人，落实责任到人。"],
  ["a clause on interpretation", "本措施由市水务局负责解释。"],
  ["a note", "（此件主动公开）"],
  ["a technical term", "发展软件定义网络（SDN）。"],
  ["a second name", "推进《节水条例》（试行）。"],
  ["a condition", "对规上企业（含总部企业）给予支持。"],
])("%s names no owner: %s", (_, text) => {
  expect(read(text, { bare: true })).toEqual([]);
});

test("where the document closes paragraphs with bare brackets, an unusual name is a body too", () => {
  expect(read("推进智慧港口建设。（清江港）", { bare: true })).toEqual(["清江港 |  | named"]);
  expect(read("推进智慧港口建设。（清江港）")).toEqual([]);
});

test.each([["推进整治。（市水务局、市财政局按职责分工负责"], ["推进整治。市水务局、市财政局按职责分工负责）"]])(
  "half a bracket is still read, and said to be broken: %s",
  (text) => {
    const [tag] = findTags(text, [0, text.length], { usesBareBrackets: false });

    expect(tag).toMatchObject({ isBroken: true });
    expect(read(text)).toEqual(["市水务局、市财政局 |  | joint"]);
  },
);

test("every body stands where its span says, groups in the order of the text", () => {
  const text = "推进整治。（区水务局、财政局，各街道）";
  const [tag] = findTags(toReadingForm(text), [0, text.length], { usesBareBrackets: false });

  expect(tag?.words.members.map(({ span, group }) => [text.slice(...span), group])).toEqual([
    ["区水务局", 0],
    ["财政局", 0],
    ["各街道", 1],
  ]);
});
