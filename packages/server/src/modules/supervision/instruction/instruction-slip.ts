import type { InstructionDetail } from "@zhigang/contract/supervision";
import { INSTRUCTION_URGENCY_WORDS, ITEM_STATUS_WORDS } from "@zhigang/domain/glossary";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { officialDay } from "../../../platform/official-document/official-paper.ts";
import type { OfficialPaper } from "../../../platform/official-document/official-paper.ts";
import { record } from "../../audit/index.ts";
import { findDepartmentNames } from "../../identity/index.ts";
import { CONTENT_TYPES } from "../../ledger/index.ts";
import { dayOf } from "../item/item-view.ts";
import { nextNumber } from "../numbering/next-number.ts";
import { registerDocument } from "../output/register-document.ts";
import { getIssuedRow } from "../output/register-store.ts";
import { instructionScopeOf } from "./instruction-scope.ts";
import { getInstructionRow } from "./instruction-store.ts";
import { getInstruction } from "./get-instruction.ts";
import { keepInstructionAct } from "./keep-instruction-act.ts";
import { lockInstructionFor } from "./lock-instruction.ts";

/** 印批示件办理单: the instruction with its items and what was reported, as an official paper of today, registered. */
export async function issueInstructionSlip(call: Call, id: string): Promise<InstructionDetail> {
  const instruction = await lockInstructionFor(call, id, "issue_slip");
  const whole = await getInstruction(call, id);
  const mark = await issuerName(call);
  const issuedOn = dayOf(call);
  const year = Number(issuedOn.slice(0, 4));
  const number = `批办〔${year}〕${await nextNumber(call.tx, "instruction_slip", year)}号`;
  const paper = slipPaper(whole, { mark, number, issuedOn });
  const from = { instructionId: id, actCount: instruction.actCount };
  const kind = "instruction_slip";
  const slipId = await registerDocument(call, { kind, number, cutOffOn: issuedOn, paper, creator: mark, from });
  await keepInstructionAct(call, instruction, { kind: "issue_slip", text: number, fields: { slipId } });
  return getInstruction(call, id);
}

/** The slip as it was last issued; that it left the house is recorded. */
export async function downloadInstructionSlip(call: Call, id: string): Promise<FileAnswer> {
  const { slipId, number } = await getInstructionRow(call.tx, instructionScopeOf(call.actor), id);
  if (slipId === null) throw new AppError("supervision.instruction_slip_absent", { id });
  const slip = await getIssuedRow(call.tx, slipId);
  const subject = { kind: "instruction", id, label: number };
  await record(call, "supervision.instruction.download_slip", subject, { to: { slip: slip.number } });
  return { fileName: `${slip.number}${slip.title}.docx`, contentType: CONTENT_TYPES.docx, body: slip.content };
}

function slipPaper(
  one: InstructionDetail,
  { mark, number, issuedOn }: { readonly mark: string; readonly number: string; readonly issuedOn: string },
): OfficialPaper {
  const headings = [
    { text: "栏目", share: 0.24, isCentred: true },
    { text: "内容", share: 0.76 },
  ];
  return {
    mark,
    number,
    urgency: null,
    title: "批示件办理单",
    addressees: [],
    body: [{ kind: "table", caption: "", unit: null, headings, rows: rowsOf(one), source: null }],
    attachments: [],
    signature: { authority: mark, issuedOn },
    remark: null,
    imprint: null,
  };
}

function rowsOf(one: InstructionDetail): string[][] {
  const paper = [one.paperTitle, one.paperNumber].filter(Boolean).join(" ");
  const unit = one.limit.unit === "working_days" ? "个工作日" : "日";
  const urgency = INSTRUCTION_URGENCY_WORDS[one.urgency].zh;
  return [
    ["批示编号", one.number],
    ["批示领导", one.leaderName],
    ["批示日期", officialDay(one.instructedOn)],
    ["来件", paper === "" ? "—" : paper],
    ["批示内容", one.words ?? ""],
    ["缓急与时限", `${urgency}，${one.limit.amount}${unit}，${officialDay(one.dueOn)}前办结`],
    ["收件", `${one.receivedBy}，${officialDay(one.receivedOn)}`],
    ...one.items.map((item, place) => [`承办事项${place + 1}`, itemWords(item)]),
    ...one.replies.map((reply) => [`办理情况报告（${officialDay(reply.repliedOn)}）`, replyWords(reply)]),
  ];
}

function itemWords({ number, title, leadNames, dueOn, status }: InstructionDetail["items"][number]): string {
  const due = dueOn === null ? "" : `，办理时限${officialDay(dueOn)}`;
  const leads = leadNames.length === 0 ? "" : `，牵头：${leadNames.join("、")}`;
  return `${number === null ? "" : `${number} `}${title}${leads}${due}，${ITEM_STATUS_WORDS[status].zh}`;
}

function replyWords({ text, remark, notedBy }: InstructionDetail["replies"][number]): string {
  if (notedBy === null) return text;
  return `${text}\n阅：${notedBy}${remark === null ? "" : `，${remark}`}`;
}

/** The department of whoever issues the slip. */
async function issuerName({ tx, actor }: Call): Promise<string> {
  const names = actor.departmentId === null ? null : await findDepartmentNames(tx, [actor.departmentId]);
  const name = names?.get(actor.departmentId ?? "");
  if (name === undefined) throw new AppError("supervision.issuer_unknown");
  return name;
}
