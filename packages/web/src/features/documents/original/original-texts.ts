import { bothLanguages } from "../../../kit/language/texts.ts";

/** Words around an original that is shown as it looked. */
export const originalTexts = bothLanguages(
  {
    switch: "左侧显示",
    original: "原件",
    words: "文字",
    page: (number: string, count: string) => `第 ${number} / ${count} 页`,
    pageLabel: (number: string) => `第 ${number} 页`,
    zoomIn: "放大",
    zoomOut: "缩小",
    fitWidth: "适合宽度",
    zoom: (share: string) => `显示比例 ${share}`,
    sheets: "工作表",
    notFound: "没有在原件中找到这段文字，请在“文字”中查看。",
    none: "这种文件不能按原样显示",
    noneWords: "请切换到“文字”，或下载原件后打开。管理员安装 LibreOffice 后，Word 原件会按版面显示。",
    approximate: "按浏览器近似排版，分页可能与 Word 不同。",
    pageFrame: "网页原件",
  },
  {
    switch: "Shown at the left",
    original: "Original",
    words: "Text",
    page: (number: string, count: string) => `Page ${number} of ${count}`,
    pageLabel: (number: string) => `Page ${number}`,
    zoomIn: "Larger",
    zoomOut: "Smaller",
    fitWidth: "Fit the width",
    zoom: (share: string) => `Shown at ${share}`,
    sheets: "Sheets",
    notFound: "These words were not found in the original; look under Text.",
    none: "This kind of file cannot be shown as it looked",
    noneWords:
      "Switch to Text, or download the original. Once LibreOffice is installed, Word files are shown as they looked.",
    approximate: "Laid out by the browser; pages may break elsewhere than in Word.",
    pageFrame: "The web page as it was saved",
  },
);
