import type { CreateDivision, Division } from "@zhigang/contract/identity";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import { record } from "../../audit/index.ts";
import { getDivision, insertDivision } from "./division-store.ts";

/** 新建行政区划: what plans hold for and departments belong to; a fresh installation has none. */
export async function createDivision(call: Call, input: CreateDivision): Promise<Division> {
  const { code, level, parentCode = null } = input;
  const division = { code, name: input.name.trim(), level, parentCode };
  if (parentCode !== null) await getDivision(call.tx, parentCode, "/parentCode");

  if (!(await insertDivision(call.tx, division))) throw new AppError("identity.division_exists", { code });
  const subject = { kind: "division", id: code, label: division.name };
  await record(call, "identity.division.create", subject, { to: { level, parentCode } });

  return division;
}
