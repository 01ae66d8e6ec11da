import { describe, expect, test } from "vitest";
import { entriesOf } from "../../../testing/entries-of.ts";
import { useTx } from "../../../testing/use-tx.ts";
import { aDepartment } from "../../ledger/ledger.fixtures.ts";
import { callOf } from "../supervision.fixtures.ts";
import { evidenceKindOf } from "./evidence-kind.ts";
import { getReport } from "./get-report.ts";
import { addReportFile, downloadReportFile, removeReportFile } from "./report-files.ts";
import { aReport, passedReport } from "./report.fixtures.ts";
import { withoutPosition } from "./without-position.ts";

const tx = useTx();
const PDF = { fileName: "到货验收单（终稿）.pdf", bytes: Buffer.from("%PDF-1.7 验收") };
const segment = (marker: number, text: string) => {
  const body = Buffer.from(text, "latin1");
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, body]);
};
const chunk = (type: string, text: string) => {
  const body = Buffer.from(text, "latin1");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type, "latin1"), body, Buffer.alloc(4)]);
};

describe("佐证材料 evidence", () => {
  test("is kept byte for byte with its hash, and comes back to whoever reads the report", async () => {
    const { cast, report } = await aReport(tx());
    const call = callOf(tx(), cast.liaison);
    const added = await addReportFile(call, report.id, [PDF]);
    const again = await addReportFile(call, report.id, [{ ...PDF, fileName: "又一次.pdf" }]);

    expect(again).toEqual(added);
    expect((await getReport(call, report.id)).files).toEqual([added]);
    expect(await downloadReportFile(callOf(tx(), cast.office), report.id, added.id)).toEqual({
      fileName: PDF.fileName,
      contentType: "application/pdf",
      body: PDF.bytes,
    });
    expect((await entriesOf(tx(), added.id)).map(({ operation }) => operation)).toEqual([
      "supervision.report_file.add",
      "supervision.report_file.read",
    ]);
  });

  test("is not there for a department that has no part in the item", async () => {
    const { cast, report } = await aReport(tx());
    const added = await addReportFile(callOf(tx(), cast.liaison), report.id, [PDF]);
    const stranger = { ...cast.liaison, departmentId: await aDepartment(callOf(tx(), cast.office), "市水务局") };
    await expect(downloadReportFile(callOf(tx(), stranger), report.id, added.id)).rejects.toMatchObject({
      code: "supervision.report_not_found",
    });
    const other = await aReport(tx(), { cast, title: "完成航道疏浚" });
    await expect(downloadReportFile(callOf(tx(), cast.liaison), other.report.id, added.id)).rejects.toMatchObject({
      code: "supervision.report_file_not_found",
    });
  });

  test("stands until its own unit takes it away, and stays once the report is passed", async () => {
    const { cast, report } = await aReport(tx());
    const call = callOf(tx(), cast.liaison);
    const first = await addReportFile(call, report.id, [PDF]);
    await removeReportFile(call, report.id, first.id);
    expect((await getReport(call, report.id)).files).toEqual([]);
    const second = await addReportFile(call, report.id, [PDF]);
    await passedReport(tx(), cast, report.id);
    await expect(removeReportFile(call, report.id, second.id)).rejects.toMatchObject({
      code: "supervision.report_locked",
    });
    await expect(addReportFile(callOf(tx(), cast.office), report.id, [PDF])).rejects.toMatchObject({
      code: "supervision.report_not_supporter",
    });
  });

  test.each([
    ["照片.png", "%PDF-1.7"],
    ["程序.exe", "MZ"],
    ["表格.xlsm", "PK\x03\x04"],
    ["页面.html", "<html>"],
    ["矢量图.svg", "<svg>"],
    ["没有扩展名", "%PDF-1.7"],
  ])("%s that begins with %j is refused with what may be sent", async (fileName, head) => {
    const { cast, report } = await aReport(tx());
    const bytes = Buffer.from(head, "latin1");
    expect(evidenceKindOf(fileName, bytes)).toBeNull();
    await expect(addReportFile(callOf(tx(), cast.liaison), report.id, [{ fileName, bytes }])).rejects.toMatchObject({
      code: "supervision.report_file_kind",
      details: { name: fileName },
    });
  });

  test("a photo loses the place where it was taken and nothing else", () => {
    const picture = Buffer.from("\xff\xda scan \xff\xd9", "latin1");
    const photo = [Buffer.from("\xff\xd8", "latin1"), segment(0xe0, "JFIF"), segment(0xe1, "Exif GPS"), picture];
    const plain = [photo[0], photo[1], picture].map((part) => part ?? Buffer.alloc(0));
    expect(Buffer.from(withoutPosition(Buffer.concat(photo), "image/jpeg"))).toEqual(Buffer.concat(plain));
    expect(Buffer.from(withoutPosition(Buffer.concat(plain), "image/jpeg"))).toEqual(Buffer.concat(plain));

    const head = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
    const drawn = [chunk("IHDR", "size"), chunk("IDAT", "picture"), chunk("IEND", "")];
    const told = Buffer.concat([head, chunk("eXIf", "GPS"), ...drawn]);
    expect(Buffer.from(withoutPosition(told, "image/png"))).toEqual(Buffer.concat([head, ...drawn]));
    expect(withoutPosition(PDF.bytes, "application/pdf")).toBe(PDF.bytes);
  });

  test("a photo cut off in the middle is kept as far as it goes", () => {
    const cut = Buffer.concat([Buffer.from("\xff\xd8", "latin1"), segment(0xe1, "Exif GPS").subarray(0, 6)]);
    expect(withoutPosition(cut, "image/jpeg").length).toBeLessThanOrEqual(cut.length);
    const png = Buffer.from("\x89PNG\r\n\x1a\n\x7f\xff\xff\xffeXIf", "latin1");
    expect(withoutPosition(png, "image/png").length).toBeLessThanOrEqual(png.length);
  });
});
