import { bothLanguages } from "../../../kit/language/texts.ts";

/** What each kind of question asks of the person who answers; by the kinds of `QUESTION_KIND_WORDS`. */
export const QUESTION_HINTS = bothLanguages(
  {
    lead_unconfirmed: "原文列出几个单位，但没有写明哪个牵头。请选定牵头单位，其余列为配合。",
    no_body: "原文没有写明由谁负责。请写明应由哪个单位负责。",
    open_list: "名单以“等”结尾，可能还有其他单位。请选定牵头单位，或写明还有哪些单位。",
    collective_body: "这是一个集合称谓，成员不在原文中。请写明包括哪些单位。",
    deadline_incomplete: "原文的时间没有写全。请写明完成时间。",
    deadline_missing: "原文、所在章节和规划期都没有给出时间。请写明完成时间。",
    phase_unclear: "各阶段的起止不清楚。请写明。",
    baseline_missing: "增长以何为基数，原文没有写明。请写明基数。",
    flow_or_level: "这个数是新增量还是总量，原文可作两种理解。请选定。",
    number_unclear: "原文的数字可作几种理解。请写明准确的数。",
    body_unclear: "这个名称对应哪个单位不清楚。请写明。",
    reference_broken: "引用的文件名称或文号不完整。请写明是哪份文件。",
    bracket_broken: "原文括号不配对，责任单位可能读不全。请核对原文后写明。",
    title_unclear: "任务标题在哪里结束不清楚。请写明标题。",
    number_recognised: "数字由程序从图片识别。请对照原图写明准确的数。",
  },
  {
    lead_unconfirmed:
      "The text lists several bodies and does not say which leads. Pick the lead; the others will support.",
    no_body: "The text names nobody. Say which department answers for this.",
    open_list: "The list is left open; further bodies may belong to it. Pick the lead, or say who else belongs to it.",
    collective_body: "This name stands for several bodies that the text does not list. Say which they are.",
    deadline_incomplete: "The time in the text is not complete. Say by when.",
    deadline_missing: "Neither the text nor its section nor the plan says when. Say by when.",
    phase_unclear: "Where the phases begin and end is not clear. Please say.",
    baseline_missing: "Growth against what is not said. State the baseline.",
    flow_or_level: "The number can be read as an increase or as a level. Please choose.",
    number_unclear: "The number can be read in several ways. State it exactly.",
    body_unclear: "Which department this name stands for is not clear. Please say.",
    reference_broken: "The title or number of the document referred to is not complete. Say which document it is.",
    bracket_broken: "A bracket does not close, so owners may be missing. Check the text and say who they are.",
    title_unclear: "Where the title ends is not clear. State the title.",
    number_recognised: "The number was recognised from a picture. Compare it with the picture and state it.",
  },
);
