import type { Words } from "./reader.ts";

/** Why a file is not read: what is wrong, where, and what to do. `{name}` stands for a detail of the refusal. */
export const READ_REFUSALS = {
  "documents.unknown_format": {
    zh: "无法识别“{fileName}”的格式（{found}）。请上传 docx、doc、wps、pdf、html、txt、xlsx、csv 文件或扫描图片。",
    en: "The format of “{fileName}” is not recognised ({found}). Please upload a docx, doc, wps, pdf, html, txt, xlsx or csv file, or a scanned picture.",
  },
  "documents.extension_mismatch": {
    zh: "“{fileName}”的扩展名与内容不符：内容实际是 {found}。请确认文件来源，改正扩展名后重新上传。",
    en: "The name “{fileName}” does not fit its content, which is {found}. Please check where it comes from, correct the extension and upload it again.",
  },
  "documents.legacy_format": {
    zh: "“{fileName}”是旧格式（{found}）。请用 WPS 或 Word/Excel 打开，另存为 {saveAs} 后再上传。",
    en: "“{fileName}” is in an old format ({found}). Please open it in WPS or Word/Excel, save it as {saveAs} and upload that.",
  },
  "documents.needs_office": {
    zh: "“{fileName}”是 {found} 格式，本机没有安装 LibreOffice，无法读取。请用 WPS 或 Word/Excel 打开，另存为 {saveAs} 后再上传；或请管理员安装 LibreOffice。",
    en: "“{fileName}” is in the format {found}, and LibreOffice is not installed here to read it. Please open it in WPS or Word/Excel, save it as {saveAs} and upload that; or ask the administrator to install LibreOffice.",
  },
  "documents.conversion_failed": {
    zh: "LibreOffice 无法转换“{fileName}”，文件可能已损坏或设有密码。请用 WPS 或 Word/Excel 打开，另存为 {saveAs} 后再上传。",
    en: "LibreOffice could not convert “{fileName}”; it may be damaged or need a password. Please open it in WPS or Word/Excel and save it as {saveAs}.",
  },
  "documents.conversion_too_slow": {
    zh: "LibreOffice 转换“{fileName}”超时，已停止，未作任何改动。请用 WPS 或 Word/Excel 另存为 {saveAs} 后再上传。",
    en: "Converting “{fileName}” with LibreOffice took too long and was stopped; nothing was changed. Please save it as {saveAs} in WPS or Word/Excel.",
  },
  "documents.not_a_docx": {
    zh: "文件不是完整的 Word 文档：缺少或无法读取 {part}。请在 WPS 或 Word 中重新另存为 docx 后上传。",
    en: "This is not a complete Word document: {part} is missing or cannot be read. Please save it again as docx in WPS or Word.",
  },
  "documents.not_an_xlsx": {
    zh: "文件不是完整的 Excel 工作簿：缺少或无法读取 {part}。请在 WPS 或 Excel 中重新另存为 xlsx 后上传。",
    en: "This is not a complete workbook: {part} is missing or cannot be read. Please save it again as xlsx in WPS or Excel.",
  },
  "documents.not_a_pdf": {
    zh: "文件不是完整的 PDF，无法读取。请从原处重新取得文件，或在 WPS、浏览器中重新打印为 PDF 后上传。",
    en: "This is not a complete PDF and cannot be read. Please fetch it again from its source, or print it to PDF anew in WPS or a browser.",
  },
  "documents.contains_macros": {
    zh: "文件带有宏（{part}），不予接收。请另存为不含宏的 {saveAs} 后上传。",
    en: "The file carries macros ({part}) and is not accepted. Please save it without macros as {saveAs}.",
  },
  "documents.encrypted": {
    zh: "文件已加密或设有打开密码，无法读取。请解除密码后重新上传。",
    en: "The file is encrypted or needs a password to open. Please remove the password and upload it again.",
  },
  "documents.archive_damaged": {
    zh: "文件已损坏（{part}：{reason}）。请从原处重新取得文件，或重新另存后上传。",
    en: "The file is damaged ({part}: {reason}). Please fetch it again from its source, or save it anew.",
  },
  "documents.archive_too_large": {
    zh: "文件解压后过大（{part}），超出安全限度（{limit}）。请拆分文件，或去掉其中的大图片后上传。",
    en: "The file unpacks to more than is safe ({part}; limit {limit}). Please split it, or remove large pictures from it.",
  },
  "documents.archive_nested": {
    zh: "“{fileName}”是压缩包里的压缩包，不予展开。请先解压，再导入其中的文件。",
    en: "“{fileName}” is an archive inside an archive and is not unpacked. Please unpack it first and import its files.",
  },
  "documents.archive_without_files": {
    zh: "压缩包“{fileName}”中没有可导入的文件。",
    en: "There is no file to import in the archive “{fileName}”.",
  },
  "documents.archive_unsafe": {
    zh: "文件包含不安全的内容（{part}：{reason}），不予接收。请在 WPS 或 Office 中重新另存后上传。",
    en: "The file holds something unsafe ({part}: {reason}) and is not accepted. Please save it again in WPS or Office.",
  },
  "documents.contains_forbidden_markup": {
    zh: "文件含不允许的内容（{part} 中的 {markup}），不予接收。请在 WPS 或 Office 中重新另存后上传。",
    en: "The file contains markup that is not allowed ({markup} in {part}). Please save it again in WPS or Office.",
  },
  "documents.text_encoding_unclear": {
    zh: "无法确定“{fileName}”的文字编码。请用记事本打开，另存为 UTF-8 编码后上传。",
    en: "The text encoding of “{fileName}” is unclear. Please open it in an editor and save it as UTF-8.",
  },
  "documents.scanned_or_empty": {
    zh: "“{fileName}”中没有可读的文字，可能是扫描图片或空文件。请上传带文字的版本。",
    en: "There is no readable text in “{fileName}”; it may be a scan or empty. Please upload a version with text.",
  },
  "documents.recognition_missing": {
    zh: "“{fileName}”第 {pages} 页是扫描图片，没有文字。本机未安装文字识别程序 Tesseract 或其中文数据 chi_sim，无法读取。请上传带文字的版本，或请管理员安装（Debian：apt-get install tesseract-ocr tesseract-ocr-chi-sim）。",
    en: "Page {pages} of “{fileName}” is a scanned picture without text, and this machine lacks Tesseract or its Chinese data (chi_sim). Please upload a version with text, or have it installed (Debian: apt-get install tesseract-ocr tesseract-ocr-chi-sim).",
  },
  "documents.recognition_failed": {
    zh: "“{fileName}”中的图片识别失败（{reason}），未作任何改动。请重新扫描（150 至 300 dpi）后上传。",
    en: "The pictures in “{fileName}” could not be recognised ({reason}); nothing was changed. Please scan them again at 150 to 300 dpi.",
  },
  "documents.vertical_writing": {
    zh: "“{fileName}”第 {pages} 页似为竖排文字，或方向无法确定，程序无法可靠识别，未作任何改动。请上传横排或带文字的版本；方向不正的扫描件请先转正。",
    en: "Page {pages} of “{fileName}” seems to be in vertical writing, or no way up could be told; it cannot be recognised reliably and nothing was changed. Please upload a version with horizontal lines or with text, or turn the scan upright first.",
  },
  "documents.drawing_missing": {
    zh: "扫描页需要先绘制成图片，本机缺少绘图组件 @napi-rs/canvas（可选组件，安装时未能装上）。请上传带文字的版本，或请管理员重新安装依赖。",
    en: "Scanned pages have to be drawn first, and the optional drawing component @napi-rs/canvas is missing on this machine. Please upload a version with text, or have the dependencies installed again.",
  },
  "documents.picture_too_large": {
    zh: "图片过大（{width}×{height} 像素），超出安全限度。请缩小后上传（A4 页面 300 dpi 约为 2500×3500）。",
    en: "The picture is too large to be safe ({width}×{height} pixels). Please make it smaller (A4 at 300 dpi is about 2500×3500).",
  },
  "documents.picture_damaged": {
    zh: "图片“{fileName}”不完整，无法读取。请重新扫描或重新导出后上传。",
    en: "The picture “{fileName}” is damaged and cannot be read. Please scan or export it again.",
  },
  "documents.file_too_large": {
    zh: "文件过大（{size}，上限 {limit}）。请拆分后上传。",
    en: "The file is too large ({size}, limit {limit}). Please split it.",
  },
  "documents.content_too_large": {
    zh: "文件内容过多（{what} 超过 {limit}）。请拆分后上传。",
    en: "The file holds too much (more than {limit} {what}). Please split it.",
  },
  "documents.page_too_crowded": {
    zh: "第 {page} 页的绘图指令超过 {limit} 条，超出安全限度，未作任何改动。请在 WPS 或 PDF 软件中去掉该页的复杂图形（如矢量地图），或另存为图片型 PDF 后上传。",
    en: "Page {page} draws more than {limit} things, which is more than is safe; nothing was changed. Please remove its complex drawings (such as a vector map), or save the file as a PDF of pictures.",
  },
  "documents.nested_too_deep": {
    zh: "文件结构嵌套过深（{part}），无法安全读取。请把正文复制到新文档后上传。",
    en: "The file is nested too deeply to be read safely ({part}). Please copy its text into a new document.",
  },
  "documents.reading_too_slow": {
    zh: "读取“{fileName}”超过 {seconds} 秒，已停止，未作任何改动。请拆分文件后重试。",
    en: "Reading “{fileName}” took more than {seconds} seconds and was stopped; nothing was changed. Please split the file.",
  },
  "documents.reading_too_heavy": {
    zh: "读取“{fileName}”所需内存超过 {megabytes} MB，已停止，未作任何改动。请拆分文件后重试。",
    en: "Reading “{fileName}” needed more than {megabytes} MB of memory and was stopped; nothing was changed. Please split the file.",
  },
  "documents.reading_failed": {
    zh: "“{fileName}”读取失败，未作任何改动。请另存后重试；仍失败时请把文件交给系统管理员。",
    en: "“{fileName}” could not be read; nothing was changed. Please save it anew and try again, or hand it to the administrator.",
  },
  "documents.reading_cancelled": {
    zh: "已取消读取“{fileName}”，未作任何改动。",
    en: "Reading “{fileName}” was cancelled; nothing was changed.",
  },
} as const satisfies Readonly<Record<`documents.${string}`, Words>>;

/** Names one reason why a file is not read. */
export type RefusalCode = keyof typeof READ_REFUSALS;
