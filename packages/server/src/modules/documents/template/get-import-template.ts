import { calendarDateOf } from "@zhigang/domain/values";
import type { CalendarDate } from "@zhigang/domain/values";
import type { Call } from "../../../platform/call.ts";
import type { FileAnswer } from "../../../platform/http/serve.ts";
import { loadBodyDirectory } from "../../identity/index.ts";
import { writtenDepartments } from "../search/department-names.ts";
import { INDICATOR_KINDS, timeWordings, USUAL_UNITS } from "./plan-template.ts";
import { writeTemplate } from "./write-template.ts";

const FILE_NAMES = { zh: "规划录入模板.xlsx", en: "plan-template.xlsx" } as const;

/** The workbook in which a plan is typed by hand, with the departments of the reader's own division to choose from. */
export async function getImportTemplate(call: Call): Promise<FileAnswer> {
  const today = calendarDateOf(call.now);
  const body = await writeTemplate(
    {
      departments: await departmentNames(call, today),
      times: timeWordings(Number(today.slice(0, 4))),
      units: USUAL_UNITS,
      kinds: INDICATOR_KINDS,
    },
    call.language,
  );
  return {
    fileName: FILE_NAMES[call.language],
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    body,
  };
}

/** The departments at work in the reader's own division, or everywhere, in Chinese order. */
async function departmentNames({ tx, actor }: Call, today: CalendarDate): Promise<string[]> {
  const { divisionCode } = actor;
  return writtenDepartments(await loadBodyDirectory(tx), today)
    .filter((each) => !each.isEnded && (divisionCode === null || each.divisionCode === divisionCode))
    .map(({ name }) => name)
    .toSorted(new Intl.Collator("zh-Hans-CN").compare);
}
