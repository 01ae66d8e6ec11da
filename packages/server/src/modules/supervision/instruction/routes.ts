import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import { serve } from "../../../platform/http/serve.ts";
import type { Route } from "../../../platform/http/serve.ts";
import { noteInstruction, replyToInstruction, voidInstruction } from "./answer-instruction.ts";
import { attachInstructedItem, detachInstructedItem, makeInstructedItem } from "./carry-out-instruction.ts";
import { addInstructionFile, downloadInstructionFile } from "./instruction-files.ts";
import { downloadInstructionSlip, issueInstructionSlip } from "./instruction-slip.ts";
import { getInstruction } from "./get-instruction.ts";
import { countInstructions, listInstructionLeaders, listInstructions } from "./list-instructions.ts";
import { registerInstruction } from "./register-instruction.ts";

/** The routes of instructions. */
export const instructionRoutes: readonly Route[] = [
  serve(e.listInstructions, (call, { query }) => listInstructions(call, query)),
  serve(e.countInstructions, (call) => countInstructions(call)),
  serve(e.listInstructionLeaders, (call) => listInstructionLeaders(call)),
  serve(e.getInstruction, (call, { params }) => getInstruction(call, params.id)),
  serve(e.registerInstruction, (call, { body }) => registerInstruction(call, body)),
  serve(e.makeInstructedItem, (call, { params, body }) => makeInstructedItem(call, params.id, body)),
  serve(e.attachInstructedItem, (call, { params, body }) => attachInstructedItem(call, params.id, body)),
  serve(e.detachInstructedItem, (call, { params, body }) => detachInstructedItem(call, params.id, body)),
  serve(e.replyToInstruction, (call, { params, body }) => replyToInstruction(call, params.id, body)),
  serve(e.noteInstruction, (call, { params, body }) => noteInstruction(call, params.id, body)),
  serve(e.voidInstruction, (call, { params, body }) => voidInstruction(call, params.id, body)),
  serve(e.issueInstructionSlip, (call, { params }) => issueInstructionSlip(call, params.id)),
  serve(e.downloadInstructionSlip, (call, { params }) => downloadInstructionSlip(call, params.id)),
  serve(e.addInstructionFile, (call, { params, files }) => addInstructionFile(call, params.id, files)),
  serve(e.downloadInstructionFile, (call, { params }) => downloadInstructionFile(call, params.id, params.fileId)),
];
