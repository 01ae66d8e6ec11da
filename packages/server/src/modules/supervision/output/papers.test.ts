import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { useTx } from "../../../testing/use-tx.ts";
import { aPassedReport } from "../bulletin/bulletin.fixtures.ts";
import { aCast, anItem, callOf } from "../supervision.fixtures.ts";
import { issuePaper, previewPaper } from "./issue-paper.ts";
import { downloadPaper, getPaper, listPapers } from "./read-register.ts";
import { writeFrozen } from "./register-document.ts";
import { getIssuedRow } from "./register-store.ts";

const tx = useTx();
const noPdf = () => Promise.resolve(null);

describe("督查公文 papers of the ledger", () => {
  test.each(["ledger", "brief", "division_table"] as const)(
    "%s is numbered, filed and written again alike",
    async (kind) => {
      const cast = await aCast(tx());
      const item = await anItem(tx(), cast, { status: "handled" });
      await aPassedReport(tx(), item.id, cast.leadId, "2026-03", "10", "2026-04-02", "资金未到位");
      const office = callOf(tx(), cast.office, "2026-04-05");

      const preview = await previewPaper(office, { kind, on: "2026-04-03" });
      const issued = await issuePaper(office, { kind, on: "2026-04-03" });
      const next = await issuePaper(office, { kind, on: "2026-04-03" });

      expect(JSON.parse(JSON.stringify(issued.paper).replaceAll(issued.number, ""))).toEqual(preview);
      expect([issued.number, next.number].map((number) => /(\d+)号$/.exec(number)?.[1])).toEqual(["1", "2"]);
      expect(JSON.stringify(issued.paper.body)).toContain("建成港区智能调度平台");
      const { inputs, content } = await getIssuedRow(tx(), issued.id);
      expect(Buffer.compare(Buffer.from(await writeFrozen(inputs)), content)).toBe(0);
    },
  );

  test("the ledger stands under a line for each lead, on its sheet in a column of its own", async () => {
    const cast = await aCast(tx());
    for (const title of ["一", "二"]) await anItem(tx(), cast, { status: "handled", title });
    const office = callOf(tx(), cast.office, "2026-04-05");
    const { id, paper } = await issuePaper(office, { kind: "ledger", on: "2026-04-03" });
    const [table] = paper.body;
    const bands = { heading: "牵头单位", at: [{ row: 0, text: "市交通运输局" }] };
    expect(table).toMatchObject({ bands });
    const { content } = await getIssuedRow(tx(), id);
    const xml = new TextDecoder().decode(unzipSync(content)["word/document.xml"]);
    expect(xml).toMatch(/<w:gridSpan w:val="8"\/>.*?市交通运输局/);
    const { body } = await downloadPaper(office, id, "xlsx", noPdf);
    expect(await secondRowOf(body as Readable)).toContain("市交通运输局");
  });

  test("the register is searched by words, kind and day", async () => {
    const cast = await aCast(tx());
    const office = callOf(tx(), cast.office, "2026-04-05");
    for (const kind of ["ledger", "brief"] as const) await issuePaper(office, { kind, on: "2026-04-03" });
    const found = async (query: object) => (await listPapers(office, query)).items.map(({ kind }) => kind);

    expect(await found({ kind: "brief" })).toEqual(["brief"]);
    expect(await found({ q: "台账" })).toEqual(["ledger"]);
    expect(await found({ q: "100%" })).toEqual([]);
    expect(await found({ from: "2026-04-06" })).toEqual([]);
    const first = await listPapers(office, { limit: 1 });
    const rest = await listPapers(office, { limit: 1, cursor: first.nextCursor ?? "" });
    expect(new Set([...first.items, ...rest.items].map(({ kind }) => kind))).toEqual(new Set(["ledger", "brief"]));
  });

  test("the workbook has the table's rows; a PDF is drawn from the issued file, or refused in plain words", async () => {
    const cast = await aCast(tx());
    await anItem(tx(), cast, { status: "handled" });
    const office = callOf(tx(), cast.office, "2026-04-05");
    const { id } = await issuePaper(office, { kind: "division_table", on: "2026-04-03" });

    const { body } = await downloadPaper(office, id, "xlsx", noPdf);
    expect((await secondRowOf(body as Readable)).slice(1, 3)).toEqual([1, "建成港区智能调度平台"]);

    await expect(downloadPaper(office, id, "pdf", noPdf)).rejects.toMatchObject({
      code: "supervision.pdf_unavailable",
    });
    const drawn: Uint8Array[] = [];
    const draw = (bytes: Uint8Array) => Promise.resolve((drawn.push(bytes), Buffer.from("%PDF-")));
    expect((await downloadPaper(office, id, "pdf", draw)).contentType).toBe("application/pdf");
    expect(Buffer.compare(Buffer.from(drawn[0] ?? []), (await getIssuedRow(tx(), id)).content)).toBe(0);
  });

  test("the register holds no paper of a future day, and says when one is not there", async () => {
    const cast = await aCast(tx());
    const office = callOf(tx(), cast.office, "2026-04-05");
    await expect(issuePaper(office, { kind: "ledger", on: "2026-04-06" })).rejects.toMatchObject({
      code: "supervision.as_of_future",
    });
    await expect(getPaper(office, cast.leadId)).rejects.toMatchObject({ code: "supervision.paper_not_found" });
  });
});

/** The first row below the head of a workbook, counted from one. */
async function secondRowOf(workbook: Readable): Promise<unknown[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await buffer(workbook)) as unknown as ArrayBuffer);
  return book.worksheets[0]?.getRow(2).values as unknown[];
}
