/** How a main content is marked: by an id, or by one of the words of a class. */
export interface MainSelector {
  readonly attribute: "id" | "class";
  readonly value: string;
}

/**
 * Marks that content systems of government sites put around an article's body, the surest first. Each is the published
 * habit of a system or template, seen on public pages; compared without regard to case.
 */
export const SURE_SELECTORS: readonly MainSelector[] = [
  { attribute: "id", value: "ucap-content" }, // 开普云 UCAP, many ministries and provinces
  { attribute: "class", value: "trs_editor" }, // 拓尔思 TRS WCM
  { attribute: "class", value: "trs_ueditor" }, // 拓尔思 with UEditor
  { attribute: "class", value: "trs_paper_default" },
  { attribute: "class", value: "view" }, // TRS_PreAppend templates
  { attribute: "class", value: "pages_content" }, // www.gov.cn article pages
  { attribute: "id", value: "zoom" }, // 大汉版通 JCMS, font-zoom area
  { attribute: "id", value: "zoomcon" },
  { attribute: "id", value: "vsb_content" }, // 博达 WebPlus/VSB
  { attribute: "id", value: "js_content" }, // WeChat public accounts
  { attribute: "class", value: "rich_media_content" },
  { attribute: "class", value: "zwxl" }, // 政务详览 templates
  { attribute: "class", value: "zwxl-article" },
  { attribute: "class", value: "article-content" },
  { attribute: "class", value: "article_content" },
  { attribute: "class", value: "articlecontent" },
  { attribute: "class", value: "article-con" },
  { attribute: "class", value: "article_con" },
  { attribute: "class", value: "articlecon" },
  { attribute: "class", value: "article-body" },
  { attribute: "class", value: "news_content" },
  { attribute: "class", value: "news-content" },
  { attribute: "class", value: "xxgk_content" }, // 信息公开 templates
  { attribute: "class", value: "xxgk-content" },
  { attribute: "class", value: "gkcontent" },
  { attribute: "class", value: "detail-content" },
  { attribute: "class", value: "detail_content" },
  { attribute: "class", value: "con_text" },
  { attribute: "class", value: "wz_content" },
  { attribute: "class", value: "wzcon" },
  { attribute: "class", value: "xl_content" },
  { attribute: "class", value: "xlcontent" },
  { attribute: "id", value: "articlecontent" },
  { attribute: "id", value: "article-content" },
  { attribute: "id", value: "fontzoom" },
  { attribute: "id", value: "mycontent" },
  { attribute: "id", value: "news_content" },
];

/** Marks that many pages use for more than the article: believed only where they hold little else. */
export const LOOSE_SELECTORS: readonly MainSelector[] = [
  { attribute: "id", value: "content" },
  { attribute: "id", value: "article" },
  { attribute: "id", value: "main-content" },
  { attribute: "class", value: "content" },
  { attribute: "class", value: "article" },
  { attribute: "class", value: "text" },
  { attribute: "class", value: "main-content" },
];
