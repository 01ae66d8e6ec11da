import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Finding } from "./doctor-finding.ts";

interface Program {
  readonly name: string;
  /** Commands of which one is enough, with arguments that make them say something. */
  readonly commands: readonly (readonly [string, ...string[]])[];
  /** What the answer must hold. */
  readonly says?: RegExp;
  readonly zh: string;
  readonly en: string;
  readonly debian: string;
}

/** Nothing of this is needed to run; each adds something. */
const PROGRAMS: readonly Program[] = [
  {
    name: "libreoffice",
    commands: [
      ["soffice", "--version"],
      ["libreoffice", "--version"],
    ],
    zh: "LibreOffice：完整读取 doc、wps、rtf、odt、xls、et、ods，并显示 Word 原件的版面（没有时 .doc 只读文字）",
    en: "LibreOffice: reads doc, wps, rtf, odt, xls, et and ods in full, and shows Word files as they looked (without it, only the words of a .doc)",
    debian: "libreoffice-writer libreoffice-calc",
  },
  {
    name: "tesseract",
    commands: [["tesseract", "--list-langs"]],
    says: /chi_sim/,
    zh: "Tesseract（chi_sim）：识别扫描件与图片",
    en: "Tesseract with chi_sim: reads scanned pages and pictures",
    debian: "tesseract-ocr tesseract-ocr-chi-sim",
  },
  {
    name: "chromium",
    commands: [
      ["chromium", "--version"],
      ["chromium-browser", "--version"],
      ["google-chrome", "--version"],
    ],
    zh: "Chromium：浏览器测试",
    en: "Chromium: the browser tests",
    debian: "chromium",
  },
  {
    name: "fonts",
    commands: [["fc-list", ":lang=zh", "family"]],
    says: /\S/,
    zh: "中文字体：服务器端排版与截图",
    en: "Chinese fonts: rendering on this machine",
    debian: "fonts-noto-cjk",
  },
];

/** The optional programs: which are there, what each is for, and how to get it. */
export async function examinePrograms(): Promise<readonly Finding[]> {
  return await Promise.all(PROGRAMS.map(examine));
}

async function examine({ name, commands, says = /^/, zh, en, debian }: Program): Promise<Finding> {
  for (const [command, ...args] of commands) {
    const answer = await ask(command, args);
    if (answer !== undefined && says.test(answer)) return { name, state: "good", zh, en };
  }
  return {
    name,
    state: "absent",
    zh,
    en,
    fix: { zh: `可选。Debian：apt-get install ${debian}`, en: `optional; on Debian: apt-get install ${debian}` },
  };
}

async function ask(command: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, [...args], { timeout: 5_000 });
    return stdout + stderr;
  } catch {
    return undefined; // not there, or not able to say so
  }
}
