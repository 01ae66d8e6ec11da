import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { totalmem } from "node:os";
import { dirname } from "node:path";
import type { Config } from "../platform/config/config.ts";
import { StartRefusal } from "../platform/config/start-refusal.ts";
import { findLivingOwner } from "../platform/database/data-folder-lock.ts";
import { choosePort } from "../platform/http/choose-port.ts";
import type { Finding } from "./doctor-finding.ts";

const WANTED_NODE = 24;
const GIGABYTE = 2 ** 30;
const NEVER_BEFORE = Date.UTC(2026, 0, 1);

/** The Node, memory, clock and disk, and whether folder and port are ours to take. */
export async function examineMachine(config: Config): Promise<readonly Finding[]> {
  return [
    examineNode(),
    examineMemory(),
    examineClock(),
    await examineDisk(config),
    await examineLock(config),
    await examinePort(config),
  ];
}

function examineNode(): Finding {
  const major = Number(process.versions.node.split(".")[0]);
  const words = { name: "node", zh: `Node ${process.versions.node}`, en: `Node ${process.versions.node}` };
  if (major === WANTED_NODE) return { ...words, state: "good" };
  return { ...words, state: "bad", fix: { zh: `请安装 Node ${WANTED_NODE}`, en: `install Node ${WANTED_NODE}` } };
}

function examineMemory(): Finding {
  const gigabytes = totalmem() / GIGABYTE;
  const words = { name: "memory", zh: `内存 ${gigabytes.toFixed(1)} GB`, en: `${gigabytes.toFixed(1)} GB of memory` };
  if (gigabytes >= 1.8) return { ...words, state: "good" };
  return { ...words, state: "warning", fix: { zh: "建议至少 2 GB", en: "2 GB or more are recommended" } };
}

function examineClock(): Finding {
  const now = new Date();
  const words = { name: "clock", zh: `时钟 ${now.toISOString()}`, en: `the clock says ${now.toISOString()}` };
  if (now.getTime() > NEVER_BEFORE) return { ...words, state: "good" };
  return {
    ...words,
    state: "bad",
    fix: { zh: "时钟不准，请启用时间同步", en: "the clock is wrong; turn on time synchronisation" },
  };
}

async function examineDisk({ dataFolder }: Config): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearestFolder(dataFolder));
  const gigabytes = (bavail * bsize) / GIGABYTE;
  const words = {
    name: "disk",
    zh: `数据目录 ${dataFolder} 可用 ${gigabytes.toFixed(1)} GB`,
    en: `${gigabytes.toFixed(1)} GB free for the data folder ${dataFolder}`,
  };
  if (gigabytes >= 2) return { ...words, state: "good" };
  const fix = {
    zh: "请清理磁盘，或用 --data-folder 换到更大的盘",
    en: "free some space, or move the data folder with --data-folder",
  };
  return { ...words, state: gigabytes >= 0.3 ? "warning" : "bad", fix };
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}

async function examineLock({ dataFolder }: Config): Promise<Finding> {
  const owner = await findLivingOwner(dataFolder);
  if (owner === undefined)
    return { name: "lock", state: "good", zh: "数据目录空闲", en: "nobody uses the data folder" };
  const at = owner.address ?? owner.host;
  return {
    name: "lock",
    state: "good",
    zh: `智港正在运行：进程号 ${owner.pid}，${at}`,
    en: `Zhigang is running: pid ${owner.pid}, ${at}`,
  };
}

async function examinePort(config: Config): Promise<Finding> {
  const words = { name: "port", zh: `端口 ${config.port}`, en: `port ${config.port}` };
  try {
    await choosePort(config.host, config.port, "refuse");
    return { ...words, state: "good" };
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    if ((await findLivingOwner(config.dataFolder)) !== undefined) return { ...words, state: "good" };
    return { name: "port", state: "bad", zh: error.zh, en: error.en };
  }
}
