import Type from "typebox";
import type { TObject } from "typebox";
import { INSTRUCTION_URGENCIES, INSTRUCTION_VIEWS, PAPER_LABELS } from "@zhigang/domain/supervision";
import { ById, Day, endpoint, Id, nullable, oneOf, typedText } from "../http/index.ts";
import { listQuery, pageOf } from "../paging/index.ts";
import { Instruction, InstructionDetail } from "./instruction-shapes.ts";
import { ItemDuty } from "./item-shapes.ts";
import { ReportFile } from "./report-shapes.ts";

const closed = { additionalProperties: false } as const;
const reason = typedText({ maxLength: 2000, refusal: "supervision.reason_missing" });
const words = typedText({ maxLength: 8000 });
const duty = Type.Object({ departmentId: Id, role: ItemDuty.properties.role }, closed);

const deed = <Body extends TObject>(body: Body) =>
  ({ method: "post", params: ById, edits: true, body, answer: InstructionDetail }) as const;

/** 批示: registered, carried out by items, reported on to the leader, noted or followed by another. */
export const instructionEndpoints = {
  listInstructions: endpoint({
    method: "get",
    path: "/supervision/instructions",
    permission: "supervision.instruction.read",
    summary: { zh: "领导批示", en: "list instructions" },
    query: listQuery({
      view: Type.Optional(oneOf(INSTRUCTION_VIEWS)),
      itemId: Type.Optional(Id),
      q: Type.Optional(typedText({ maxLength: 100 })),
    }),
    answer: pageOf(Instruction),
  }),
  countInstructions: endpoint({
    method: "get",
    path: "/supervision/instruction-counts",
    permission: "supervision.instruction.read",
    summary: { zh: "批示的数量", en: "how many instructions wait for what" },
    answer: Type.Object({
      counts: Type.Array(Type.Object({ view: oneOf(INSTRUCTION_VIEWS), count: Type.Integer() })),
    }),
  }),
  listInstructionLeaders: endpoint({
    method: "get",
    path: "/supervision/instruction-leaders",
    permission: "supervision.instruction.register",
    summary: { zh: "有账号的领导", en: "leaders who have an account" },
    answer: Type.Object({ items: Type.Array(Type.Object({ accountId: Id, name: Type.String() })) }),
  }),
  getInstruction: endpoint({
    method: "get",
    path: "/supervision/instructions/{id}",
    permission: "supervision.instruction.read_whole",
    summary: { zh: "一件批示", en: "one instruction" },
    params: ById,
    answer: InstructionDetail,
  }),
  registerInstruction: endpoint({
    method: "post",
    path: "/supervision/instructions",
    permission: "supervision.instruction.register",
    summary: { zh: "登记批示", en: "register an instruction" },
    creates: true,
    body: Type.Object(
      {
        leaderName: typedText({ maxLength: 60 }),
        leaderAccountId: nullable(Id),
        instructedOn: Day,
        words,
        label: oneOf(PAPER_LABELS),
        urgency: oneOf(INSTRUCTION_URGENCIES),
        paperTitle: nullable(typedText({ maxLength: 300 })),
        paperNumber: nullable(typedText({ maxLength: 100 })),
        receivedOn: Day,
        receivedBy: typedText({ maxLength: 60 }),
        /** The instruction upon whose report this one was written. */
        followsId: Type.Optional(Id),
      },
      closed,
    ),
    answer: InstructionDetail,
  }),
  makeInstructedItem: endpoint({
    ...deed(
      Type.Object(
        {
          title: typedText({ maxLength: 200 }),
          requirement: typedText({ maxLength: 4000 }),
          dueOn: Type.Optional(Day),
          duties: Type.Optional(Type.Array(duty, { maxItems: 30 })),
          words: Type.Optional(words),
        },
        closed,
      ),
    ),
    path: "/supervision/instructions/{id}/make-item",
    permission: "supervision.instruction.carry_out",
    summary: { zh: "批示转为督查事项", en: "turn an instruction into an item" },
  }),
  attachInstructedItem: endpoint({
    ...deed(Type.Object({ itemId: Id, words: Type.Optional(words) }, closed)),
    path: "/supervision/instructions/{id}/attach-item",
    permission: "supervision.instruction.carry_out",
    summary: { zh: "批示挂接事项", en: "attach an item to an instruction" },
  }),
  detachInstructedItem: endpoint({
    ...deed(Type.Object({ itemId: Id, reason }, closed)),
    path: "/supervision/instructions/{id}/detach-item",
    permission: "supervision.instruction.carry_out",
    summary: { zh: "批示解除挂接事项", en: "detach an item from an instruction" },
  }),
  replyToInstruction: endpoint({
    ...deed(Type.Object({ text: words }, closed)),
    path: "/supervision/instructions/{id}/reply",
    permission: "supervision.instruction.reply",
    summary: { zh: "报告批示办理情况", en: "report on an instruction to its leader" },
  }),
  noteInstruction: endpoint({
    ...deed(Type.Object({ remark: Type.Optional(typedText({ maxLength: 2000 })) }, closed)),
    path: "/supervision/instructions/{id}/note",
    permission: "supervision.instruction.note",
    summary: { zh: "阅批示办理情况", en: "note the report on an instruction" },
  }),
  voidInstruction: endpoint({
    ...deed(Type.Object({ reason }, closed)),
    path: "/supervision/instructions/{id}/void",
    permission: "supervision.instruction.void",
    summary: { zh: "批示作废", en: "void an instruction registered in error" },
  }),
  issueInstructionSlip: endpoint({
    ...deed(Type.Object({}, closed)),
    path: "/supervision/instructions/{id}/slip",
    permission: "supervision.instruction.issue_slip",
    summary: { zh: "印批示件办理单", en: "issue the handling slip of an instruction" },
  }),
  downloadInstructionSlip: endpoint({
    method: "get",
    path: "/supervision/instructions/{id}/slip",
    permission: "supervision.instruction.read_whole",
    summary: { zh: "批示件办理单公文", en: "the handling slip as an official paper" },
    params: ById,
    answer: "file",
  }),
  addInstructionFile: endpoint({
    method: "post",
    path: "/supervision/instructions/{id}/files",
    permission: "supervision.instruction_file.add",
    summary: { zh: "存入批示来件", en: "keep the paper of an instruction" },
    params: ById,
    uploads: true,
    creates: true,
    answer: ReportFile,
  }),
  downloadInstructionFile: endpoint({
    method: "get",
    path: "/supervision/instructions/{id}/files/{fileId}",
    permission: "supervision.instruction_file.read",
    summary: { zh: "下载批示来件", en: "download the paper of an instruction" },
    params: Type.Object({ id: Id, fileId: Id }, closed),
    answer: "file",
  }),
} as const;
