import { expect, test } from "vitest";
import { findSecretMark } from "./index.ts";

test.each([
  ["机密★1年\n关于港区的批示", "机密"],
  ["密级：秘密", "秘密"],
  ["【绝密】会议材料.docx", "绝密"],
  ["（机密件）请阅", "机密"],
  ["　秘密　\n请速办", "秘密"],
  ["请保护企业商业秘密，不得泄露国家秘密", null],
  ["秘密排查安全隐患", null],
  ["内部资料，注意保存", null],
])("%j bears the mark %s", (text, mark) => expect(findSecretMark(text)).toBe(mark));
