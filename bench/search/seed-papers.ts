import type pg from "pg";
import { newId } from "../../packages/server/src/platform/ids.ts";
import { FORM_VERSION } from "../../packages/server/src/modules/documents/search/comparable-form.ts";
import { passagesOf } from "../../packages/server/src/modules/documents/search/passages-of.ts";
import { seededNumbers } from "../ledger/seeded-numbers.ts";

const PARAGRAPHS_PER_PAPER = 400;
const DEEDS = "建设 推进 完善 打造 开展 培育 支持 实施 建立 优化 推广 探索 加快 强化 健全 统筹".split(" ");
const THINGS =
  "算力 数据 平台 芯片 网络 园区 场景 标准 人才 交通 医疗 教育 文旅 能源 港口 农业 金融 制造 安全 社区 水务 气象 养老 就业 物流 渔业 机器人 无人机 大模型 传感器".split(
    " ",
  );
const OBJECTS =
  "示范工程 创新中心 公共服务体系 产业集群 应用试点 开放目录 协同机制 检测能力 调度平台 监测预警系统 实训基地 标准体系 运营中心 基础设施".split(
    " ",
  );
const BODIES =
  "市数据局 市科技局 市教育局 市财政局 市交通运输局 市卫生健康委 市工业和信息化局 市农业农村局 市应急管理局".split(" ");
const TAILS =
  "到2028年形成可复制可推广的经验 每年组织不少于两次评估 建立分级分类的管理办法 鼓励社会力量参与 落实资金保障 明确责任分工和完成时限 定期发布进展情况 同步做好安全评估".split(
    " ",
  );
/** Names of places nobody else bears: each stands in some twenty of the hundred thousand paragraphs. */
const RARE = Array.from(
  { length: 40 },
  (_, index) => `${"泠崧湉珺琤"[index % 5]}${"霁岚汀涯澍堃瑾湄"[Math.floor(index / 5)]}岛`,
);

/** What the queries are made of. */
export const VOCABULARY = { deeds: DEEDS, things: THINGS, objects: OBJECTS, bodies: BODIES, rare: RARE };

/** Papers of a fictional city with so many paragraphs in all, read, published and findable; the same number gives the same words. */
export async function seedPapers(pool: pg.Pool, paragraphs: number): Promise<void> {
  const below = seededNumbers(11);
  for (let first = 0, number = 1; first < paragraphs; first += PARAGRAPHS_PER_PAPER, number += 1) {
    const words = Array.from({ length: Math.min(PARAGRAPHS_PER_PAPER, paragraphs - first) }, () => paragraph(below));
    await seedPaper(pool, number, words);
  }
  await pool.query("vacuum analyze documents.passage");
}

function paragraph(below: (limit: number) => number): string {
  const pick = (list: readonly string[]) => list[below(list.length)] ?? "";
  const clause = () =>
    `${pick(DEEDS)}${pick(THINGS)}${pick(OBJECTS)}，${pick(DEEDS)}${pick(THINGS)}与${pick(THINGS)}融合发展`;
  const clauses = Array.from({ length: 1 + below(4) }, clause).join("；");
  const rare = below(120) === 0 ? `在${pick(RARE)}先行试点，` : "";
  return `${rare}${clauses}。${pick(TAILS)}。（${pick(BODIES)}牵头，${pick(BODIES)}配合）`;
}

async function seedPaper(pool: pg.Pool, number: number, words: readonly string[]): Promise<void> {
  const [fileId, id] = [newId(), newId()];
  const title = `云泽市第${number}号专项行动方案`;
  const text = words.join("\n");
  let at = 0;
  const blocks = words.map((paragraphWords) => {
    const span = [at, at + paragraphWords.length] as const;
    at = span[1] + 1;
    return { kind: "paragraph" as const, span, place: null };
  });
  const issuedOn = new Date(Date.UTC(2018, 0, 1) + number * 10 * 86_400_000).toISOString().slice(0, 10);
  await pool.query(
    "insert into documents.file (id, sha256, byte_size, content, created_at) values ($1, lpad($2, 64, '0'), 1, 'x', now())",
    [fileId, String(number)],
  );
  await pool.query(
    `insert into documents.document (id, file_id, file_name, format, title, issued_on, text, blocks, sections, extraction, warnings,
                                     created_at, created_by)
     values ($1, $2, 'plan.txt', 'txt', $3, $4, $5, '[]', '[]', '{}', '[]', now(), $1)`,
    [id, fileId, title, issuedOn, text],
  );
  await pool.query(
    `insert into documents.draft (id, document_id, status, title, counts, created_at, created_by, created_by_name, changed_at)
     values ($1, $2, 'published', $3, '{}', now(), $1, '规划办', now())`,
    [newId(), id, title],
  );
  const passages = passagesOf({ title, documentNumber: null, fileName: "plan.txt", text, blocks, sections: [] });
  await pool.query(
    `insert into documents.passage (document_id, number, newness, kind, span_start, span_end, section, form, text, grams)
     select $1, number, $2, kind, "spanStart", "spanEnd", '{}', form, text, grams
       from json_to_recordset($3) as passage (number integer, kind text, "spanStart" integer, "spanEnd" integer, form text, text text, grams integer[])`,
    [id, issuedOn, JSON.stringify(passages)],
  );
  await pool.query("insert into documents.passage_index values ($1, $2, now())", [id, FORM_VERSION]);
}
