import type { BodyOf } from "@zhigang/contract/http";
import type { IssuedPaperDetail, Paper, supervisionEndpoints } from "@zhigang/contract/supervision";
import { ISSUED_KIND_WORDS } from "@zhigang/domain/glossary";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { endOfDay } from "../as-of/end-of-day.ts";
import { loadStandings } from "../as-of/load-standings.ts";
import { bulletinRuleOn } from "../bulletin/bulletin-rule-store.ts";
import { dayOf } from "../item/item-view.ts";
import { nextNumber } from "../numbering/next-number.ts";
import { ledgerPaper } from "./ledger-papers.ts";
import { findPlanScope } from "./plan-scope.ts";
import { getPaper, presentPaper } from "./read-register.ts";
import { registerDocument } from "./register-document.ts";

type PaperWish = BodyOf<(typeof supervisionEndpoints)["issuePaper"]>;

/** 公文预览: the paper of a day as it would be issued now, without a number. */
export async function previewPaper(call: Call, wish: PaperWish): Promise<Paper> {
  return presentPaper((await paperOf(call, wish, null)).paper);
}

/** 印发台账、简报或分工表: numbered and filed with what it was made from. */
export async function issuePaper(call: Call, wish: PaperWish): Promise<IssuedPaperDetail> {
  const { kind, on, planId = null } = wish;
  const year = Number(dayOf(call).slice(0, 4));
  const { zh } = ISSUED_KIND_WORDS[kind];
  const number = `${zh}〔${year}〕${await nextNumber(call.tx, `paper ${kind}`, year)}号`;
  const { paper, knownAt, mark } = await paperOf(call, wish, number);
  const from = { kind, on, planId, knownAt: knownAt.toISOString() };
  const id = await registerDocument(call, { kind, number, cutOffOn: on, paper, creator: mark, from });
  await record(
    call,
    "supervision.paper.issue",
    { kind: "paper", id, label: paper.title },
    { to: { kind, number, on } },
  );
  return getPaper(call, id);
}

async function paperOf(call: Call, { kind, on, planId }: PaperWish, number: string | null) {
  if (on > dayOf(call)) throw new AppError("supervision.as_of_future", { day: on });
  const end = endOfDay(on);
  const knownAt = end < call.now ? end : call.now;
  const { rule, rounding, mark } = await bulletinRuleOn(call.tx, on, knownAt);
  const plan = await findPlanScope(call, planId);
  const standings = await loadStandings(call.tx, { cutOffOn: on, knownAt, rule, ...(plan && { planId: plan.id }) });
  const departmentIds = standings.flatMap(({ duties }) => duties.map(({ departmentId }) => departmentId));
  const names = await findDepartmentNames(call.tx, departmentIds);
  const rules = { cutOffOn: on, rounding, rule, planTitle: plan?.title ?? null };
  const paper = ledgerPaper(kind, { standings, names, rules, mark, number, issuedOn: dayOf(call) });
  return { paper, knownAt, mark };
}
