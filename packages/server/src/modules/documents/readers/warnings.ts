import type { Place } from "@zhigang/policy-text";
import type { Warning, Words } from "./reader.ts";

/** What a person is told about a file that was read, in both languages. `{name}` stands for a detail. */
export const READ_WARNINGS = {
  converted: {
    zh: "原件为 {from}，由 LibreOffice 转换为 {to} 后读取；出处指转换后的文件。",
    en: "The original is {from}; LibreOffice converted it to {to}, and places speak of the converted file.",
  },
  doc_without_office: {
    zh: "本机没有安装 LibreOffice，仅按简易方式读取了 {format} 的文字：自动编号没有读出，合并单元格可能错位，文本框、脚注另列。请管理员安装 LibreOffice（Debian：apt-get install libreoffice-writer），或用 WPS 另存为 docx 后重新导入。",
    en: "LibreOffice is not installed, so only the words of this {format} were read: automatic numbering is missing, merged cells may have shifted, text boxes and footnotes are listed apart. Ask the administrator to install LibreOffice (Debian: apt-get install libreoffice-writer), or save the file as docx and import it again.",
  },
  doc_not_converted: {
    zh: "LibreOffice 未能转换此 {format}，仅按简易方式读取了文字：自动编号没有读出，合并单元格可能错位，文本框、脚注另列。请用 WPS 另存为 docx 后重新导入。",
    en: "LibreOffice could not convert this {format}, so only its words were read: automatic numbering is missing, merged cells may have shifted, text boxes and footnotes are listed apart. Please save it as docx and import it again.",
  },
  numbering_lost: {
    zh: "有 {count} 段的自动编号没有读出，层次按文字判断，请核对。",
    en: "The automatic numbers of {count} paragraphs were not read; their level was told from the words. Please check.",
  },
  deleted_left_out: {
    zh: "修订中已删除的 {count} 个字未计入正文。",
    en: "{count} characters deleted by tracked changes were left out.",
  },
  struck_out: {
    zh: "有 {count} 个字被删除线划去，按已删除处理，未计入正文，单独列出，请核对。",
    en: "{count} characters are struck through; they count as deleted, were kept out of the body and are listed apart. Please check.",
  },
  hidden_left_out: {
    zh: "隐藏文字 {count} 个字未计入正文。",
    en: "{count} characters of hidden text were left out.",
  },
  tracked_changes: {
    zh: "文件带有修订记录：按“接受全部修订”读取（插入 {insertions} 处、删除 {deletions} 处、移动 {moves} 处）。",
    en: "The file has tracked changes; it was read as if all were accepted ({insertions} inserted, {deletions} deleted, {moves} moved).",
  },
  hidden_text: {
    zh: "有 {count} 处隐藏文字，未计入正文。",
    en: "{count} pieces of hidden text were kept out of the body.",
  },
  text_boxes: { zh: "有 {count} 个文本框，单独列出。", en: "{count} text boxes are listed apart." },
  table_of_contents: { zh: "目录已略去（{count} 行）。", en: "The table of contents was left out ({count} lines)." },
  footnotes: { zh: "有 {count} 条脚注或尾注，单独列出。", en: "{count} footnotes or endnotes are listed apart." },
  comments: { zh: "有 {count} 条批注，单独列出。", en: "{count} comments are listed apart." },
  pictures: { zh: "有 {count} 张图片，其中的文字未读取。", en: "{count} pictures; any text in them was not read." },
  embedded: { zh: "有 {count} 个嵌入对象未读取。", en: "{count} embedded objects were not read." },
  external_links: { zh: "有 {count} 处外部链接，未打开。", en: "{count} external links were not opened." },
  unknown_symbol: {
    zh: "有 {count} 个特殊符号无法识别，请核对。",
    en: "{count} symbols could not be recognised; please check.",
  },
  broken_fields: {
    zh: "文件的域代码不完整，域结果已全部保留。",
    en: "Field codes are broken; all field results were kept.",
  },
  template_example: {
    zh: "模板“{sheet}”第 {row} 行是示例，没有导入。",
    en: "Row {row} of the template “{sheet}” is the example and was not imported.",
  },
  template_example_changed: {
    zh: "模板“{sheet}”第 {row} 行仍标着“示例”，但内容已改动，已按填写的内容导入，请核对。",
    en: "Row {row} of the template “{sheet}” is still marked as the example but was changed; it was imported as typed. Please check.",
  },
  covered_cell: {
    zh: "合并单元格下有被遮盖的内容“{text}”，未采用。",
    en: "Covered by a merged cell and not used: “{text}”.",
  },
  nested_table: {
    zh: "有 {count} 个嵌套表格，已并入所在单元格。",
    en: "{count} nested tables were folded into their cells.",
  },
  encoding: { zh: "文字编码按 {encoding} 读取。", en: "Text was read as {encoding}." },
  unreadable_characters: {
    zh: "有 {count} 个字符无法识别，请核对。",
    en: "{count} characters could not be recognised; please check.",
  },
  page_furniture: {
    zh: "网页的导航、分享、页脚等 {count} 处已略去。",
    en: "{count} pieces of page furniture were left out.",
  },
  main_content_guessed: {
    zh: "网页没有可识别的正文标记，正文按文字密度选取，请核对首尾。",
    en: "The page does not mark its main content; it was chosen by text density. Please check its beginning and end.",
  },
  hidden_sheet: {
    zh: "工作表“{sheet}”是隐藏的，请确认是否需要。",
    en: "Sheet “{sheet}” is hidden; please confirm that it is wanted.",
  },
  hidden_rows: {
    zh: "工作表“{sheet}”有 {count} 个隐藏行，已读取。",
    en: "Sheet “{sheet}” has {count} hidden rows; they were read.",
  },
  hidden_columns: {
    zh: "工作表“{sheet}”有 {count} 个隐藏列，已读取。",
    en: "Sheet “{sheet}” has {count} hidden columns; they were read.",
  },
  formula: {
    zh: "{address} 是公式，取其保存的结果“{text}”。",
    en: "{address} is a formula; its saved result “{text}” was taken.",
  },
  formula_without_value: {
    zh: "{address} 是公式，但没有保存结果。",
    en: "{address} is a formula without a saved result.",
  },
  error_value: { zh: "{address} 是错误值“{text}”。", en: "{address} holds the error “{text}”." },
  date_from_number: { zh: "{address} 是日期数值，读作“{text}”。", en: "{address} is a date number, read as “{text}”." },
  date_system_1904: {
    zh: "工作簿采用 1904 日期系统，已换算。",
    en: "The workbook counts dates from 1904; they were converted.",
  },
  number_as_text: { zh: "{address} 的数字“{text}”以文本保存。", en: "{address} holds the number “{text}” as text." },
  full_width_number: { zh: "{address} 含全角数字“{text}”。", en: "{address} holds full-width digits: “{text}”." },
  mixed_units: {
    zh: "列“{header}”中同时出现万元与亿元，请核对。",
    en: "Column “{header}” mixes 万元 and 亿元; please check.",
  },
  header_not_found: {
    zh: "工作表“{sheet}”没有识别出表头，请指定表头行并对应各列。",
    en: "No header row was recognised in sheet “{sheet}”; please choose it and map the columns.",
  },
  running_heads: {
    zh: "页眉、页脚、页码共 {count} 处，未计入正文，单独列出。",
    en: "{count} running heads, feet and page numbers were kept out of the body and are listed apart.",
  },
  joined_tables: {
    zh: "有 {count} 处跨页的表格已接成一张，重复的表头已略去。",
    en: "Tables were joined over {count} page ends; repeated headers were dropped.",
  },
  column_pages: {
    zh: "有 {count} 页分栏排版，按先左后右读取，请核对次序。",
    en: "{count} pages are set in columns and were read left to right; please check the order.",
  },
  aligned_tables: {
    zh: "有 {count} 张表格没有框线，按列对齐读取，请核对行列。",
    en: "{count} tables have no lines and were read by how their columns align; please check rows and columns.",
  },
  columns_without_lines: {
    zh: "第 {pages} 页有按列对齐的文字，可能是没有框线的表格，行列不能确定，已按正文逐行读取。请对照原件核对，或改用带框线的表格重新导入。",
    en: "On page {pages} words stand in columns that may be a table without lines; its rows and columns are not certain and it was read as running text. Please compare with the original, or import it with its lines drawn.",
  },
  watermark: {
    zh: "有 {count} 个斜置的字符（如水印），未读取。",
    en: "{count} slanting characters (such as a watermark) were not read.",
  },
  vertical_pages: {
    zh: "第 {pages} 页为竖排文字，按自右至左、自上而下读取，请核对次序。",
    en: "Page {pages} is in vertical writing and was read from right to left, column by column; please check the order.",
  },
  other_direction: {
    zh: "有 {count} 个字符与所在页的文字方向不同（如侧排的栏目、旁注），未读取，请对照原件核对。",
    en: "{count} characters stand another way than the text of their page (such as a heading on its side) and were not read; please compare with the original.",
  },
  pdf_repaired: {
    zh: "PDF 的目录结构已损坏，内容是搜寻出来的，请核对是否有缺页。",
    en: "The PDF's own index is damaged; its content was searched for. Please check that no page is missing.",
  },
  fonts_damaged: {
    zh: "有 {count} 个内嵌字体已损坏，文字按字符编码读取，请核对有无错字、漏字。",
    en: "{count} embedded fonts are damaged; the text was read by its character codes. Please check for wrong or missing characters.",
  },
  recognised_pages: {
    zh: "有 {count} 页是扫描图片，文字由程序识别，其中 {numbers} 个数字请对照原图逐一核对。",
    en: "{count} pages are scanned pictures whose text was recognised; please check its {numbers} numbers against the picture.",
  },
  pages_not_recognised: {
    zh: "有 {count} 页是扫描图片或文字编码无法还原（第 {pages} 页），本机没有文字识别程序（Tesseract 与 chi_sim），未读取。",
    en: "{count} pages are scanned pictures, or text that cannot be decoded (page {pages}), and were not read: this machine lacks Tesseract with chi_sim.",
  },
  pages_turned: {
    zh: "第 {pages} 页横放或倒置，已转正后识别；原件页面仍按原样显示。",
    en: "Page {pages} lay on its side or upside down and was turned before recognition; the original is shown as it is.",
  },
  pages_straightened: {
    zh: "第 {pages} 页歪斜，已校正后识别。",
    en: "Page {pages} stood askew and was straightened before recognition.",
  },
  pages_slanting: {
    zh: "第 {pages} 页歪斜过大，未能校正，其中的表格和文字可能有误。请重新扫描，或逐项对照原图核对。",
    en: "Page {pages} stands too far askew to be straightened; its tables and words may be wrong. Please scan it again, or compare everything with the picture.",
  },
  vertical_pages_unread: {
    zh: "第 {pages} 页似为竖排文字，或方向无法确定（装有 Tesseract 的方向数据 osd 时判断较准），识别不可靠，未读取。请上传横排或带文字的版本，或手工补录。",
    en: "Page {pages} seems to be in vertical writing, or no way up could be told (Tesseract's orientation data, osd, help); it was not read, for recognition makes nonsense of it. Please upload a version with horizontal lines or text, or add its content by hand.",
  },
  pages_hardly_read: {
    zh: "第 {pages} 页的识别把握很低，请逐字对照原图核对，或重新扫描（150 至 300 dpi）后导入。",
    en: "Recognition is very unsure of page {pages}; please compare every word with the picture, or scan it again at 150 to 300 dpi.",
  },
  garbled_pages: {
    zh: "有 {count} 页的文字编码无法还原（第 {pages} 页），已改为按图片识别。",
    en: "The text of {count} pages cannot be decoded (page {pages}); they were read as pictures.",
  },
  foreign_recognition: {
    zh: "有 {count} 页的文字是扫描设备识别的，未经本机核验，数字请对照原图核对。",
    en: "The text of {count} pages was recognised by the scanner and not by this machine; please check its numbers.",
  },
  ragged_rows: { zh: "有 {count} 行的列数与表头不同。", en: "{count} rows do not have as many columns as the header." },
} as const satisfies Readonly<Record<string, Words>>;

/** Names one thing worth knowing about a reading. */
export type WarningCode = keyof typeof READ_WARNINGS;

const MOST_OF_ONE_KIND = 200;

/** Collects warnings while a file is read; many of one kind are cut off so that a hostile file cannot fill memory with them. */
export class WarningLog {
  private readonly warnings: Warning[] = [];
  private readonly counts = new Map<WarningCode, number>();

  /** Adds one warning, with its place where it has one. */
  add(code: WarningCode, details: Warning["details"] = {}, place?: Place): void {
    const seen = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, seen);
    if (seen > MOST_OF_ONE_KIND) return;
    this.warnings.push({ code, details, ...(place && { place }) });
  }

  /** Adds one warning with a count, unless the count is zero. */
  addCount(code: WarningCode, count: number): void {
    if (count > 0) this.add(code, { count });
  }

  /** Everything worth knowing, in the order it was found. */
  list(): readonly Warning[] {
    return this.warnings;
  }
}
