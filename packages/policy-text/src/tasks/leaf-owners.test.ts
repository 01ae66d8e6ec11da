import { expect, test } from "vitest";
import { contentFromPlainText } from "../content/plain-text/content-from-plain-text.ts";
import { readPlan } from "../read-plan.ts";
import { buildOutline } from "../structure/build-outline.ts";
import { listTaskUnits } from "./list-task-units.ts";

/** `path title → leads / supports (basis)`, a line each. */
function read(text: string): string[] {
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join("、");
  return listTaskUnits(buildOutline(contentFromPlainText(text))).map(
    ({ path, title, owners }) =>
      `${path} ${title} → ${names(owners.leads)} / ${names(owners.supports)} (${owners.leadBasis})`,
  );
}

const CLOSED =
  "一、任务\n（一）水厂。建设水厂。（市水务局牵头，市财政局配合）\n（二）管网。改造管网。（市住建局、市水务局）\n";

test("a closing line that names bodies for all above adds them to every task and belongs to none", () => {
  expect(read(`${CLOSED}以上任务，各区县政府均为责任单位。`)).toEqual([
    "一/（一） 水厂 → 市水务局 / 市财政局、各区县政府 (named)",
    "一/（二） 管网 → 市住建局、市水务局、各区县政府 /  (joint)",
  ]);
});

test("a closing line at the end of each chapter holds for that chapter", () => {
  const chapter = (number: string, body: string) =>
    `${number}、任务\n（一）水厂${number}。建设水厂。\n（二）管网${number}。改造管网。\n以上任务由${body}负责。\n`;

  expect(read(chapter("一", "市水务局") + chapter("二", "市住建局"))).toEqual([
    "一/（一） 水厂一 → 市水务局 /  (named)",
    "一/（二） 管网一 → 市水务局 /  (named)",
    "二/（一） 水厂二 → 市住建局 /  (named)",
    "二/（二） 管网二 → 市住建局 /  (named)",
  ]);
});

test("firms above scale are no tasks above", () => {
  expect(read(`${CLOSED}规模以上工业企业均为责任主体。`)[0]).toContain("市水务局 / 市财政局 (named)");
});

test("a label line below the last of several leaves is theirs together, though other chapters label each leaf", () => {
  const text =
    "一、行动\n（一）诊断\n1.遴选。建立资源池。\n2.诊断。服务企业。\n责任单位：市工信局\n（二）示范\n1.标杆。建设工厂。\n2.推广。发布案例。\n责任单位：市科技局\n" +
    "二、保障措施\n（一）组织。定期调度。\n责任单位：市发改委\n（二）资金。给予奖补。\n责任单位：市财政局\n";

  expect(read(text)).toEqual([
    "一/（一）/1 遴选 → 市工信局 /  (named)",
    "一/（一）/2 诊断 → 市工信局 /  (named)",
    "一/（二）/1 标杆 → 市科技局 /  (named)",
    "一/（二）/2 推广 → 市科技局 /  (named)",
    "二/（一） 组织 → 市发改委 /  (named)",
    "二/（二） 资金 → 市财政局 /  (named)",
  ]);
});

test("the last words of a paper, addressed to everybody, belong to no leaf", () => {
  const { tasks, text } = readPlan(contentFromPlainText(`${CLOSED}各县区、各部门要细化措施，于3月底前报送清单。`));

  expect(text.slice(...(tasks.at(-1)?.span ?? [0, 0]))).toBe("（二）管网。改造管网。（市住建局、市水务局）");
});
