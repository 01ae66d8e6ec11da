import { toReadingForm } from "../content/reading-form.ts";
import type { Indicator } from "../extraction.ts";

const SCOPE_WORDS =
  /^(?:到期|其中|全国|全省|全市|全区|全县|全旗|我省|我市|我区|我县|本市|本区|本县|新区|城镇|力争|累计|新增|新建|新建成|年内|三年|五年|建成|建设|完成|改造|培育|引进|聚集|集聚|打造|组织|实现|安装|培训|发布|形成|创建|推动|推进|实施)+/;
const QUOTES = /["“”‘’《》（）()\s、，]/g;

/** A target's name without the place it holds for and the verb in front. */
export function nameKey({ name }: Pick<Indicator, "name">): string {
  const bare = toReadingForm(name).replace(QUOTES, "");
  const key = bare.replace(SCOPE_WORDS, "").replace(/(?:总量|总数|数量|个数|数)$/, "");
  return key.length >= 2 ? key : bare;
}

/** The neighbouring characters of a name. */
export function pairsOf(name: string): string[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2));
}

/** A percentage of a stock and a difference of it are other measures; a count may be new or in all. */
export function isAmount({ change, unit }: Pick<Indicator, "change" | "unit">): boolean {
  return change === "level" || !/[%％点]/.test(unit);
}
