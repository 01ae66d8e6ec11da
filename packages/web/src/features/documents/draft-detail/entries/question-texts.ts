import { bothLanguages } from "../../../../kit/language/texts.ts";

/** What each kind of question means, and what an answer does. */
export const questionTexts = bothLanguages(
  {
    lead_unconfirmed: "没有说明谁牵头。选一个即设为牵头，其余转为配合。",
    no_body: "原文没有写明由谁承担。可在修改中添加单位。",
    open_list: "可能还有其他单位没有列出；如有，请在修改中添加。",
    collective_body: "这是几个单位的统称，成员没有在原文中列出。",
    deadline_incomplete: "时间写得不完整。",
    deadline_missing: "任务、章节和规划都没有说明时间。",
    phase_unclear: "阶段的起止不清楚。",
    baseline_missing: "说了增长，没有说以什么为基数。",
    flow_or_level: "看不出是新增量还是累计量。",
    number_unclear: "数字有歧义。",
    body_unclear: "单位名称不清楚。",
    reference_broken: "书名号没有成对，引用可能不完整。",
    bracket_broken: "括号没有成对，责任单位可能不完整。",
    title_unclear: "标题不清楚。",
    number_recognised: "数字由程序从图片识别，请对照原图核对。",
  },
  {
    lead_unconfirmed: "Several bodies are named and none as lead. The one you choose leads, the others support.",
    no_body: "The text does not say who does this. Add a body by editing.",
    open_list: "Others may belong to the list; add them by editing.",
    collective_body: "This stands for several bodies; the text does not list them.",
    deadline_incomplete: "The time is not given in full.",
    deadline_missing: "Neither the task nor its section nor the plan says when.",
    phase_unclear: "Where the phase begins or ends is not clear.",
    baseline_missing: "Growth is promised, but not over what.",
    flow_or_level: "It may be an addition or a total.",
    number_unclear: "The number can be read in more than one way.",
    body_unclear: "The name of the body is not clear.",
    reference_broken: "A title mark is not closed; the reference may be incomplete.",
    bracket_broken: "A bracket is not closed; bodies may be missing.",
    title_unclear: "The title is not clear.",
    number_recognised: "The number was recognised from a picture; check it against the picture.",
  },
);

/** Words beside the picture of a recognised number. */
export const pictureTexts = bothLanguages(
  {
    picture: (words: string, page: string) => `第 ${page} 页原图中的“${words}”`,
    larger: "放大，看前后文",
    smaller: "缩小",
    certainty: (share: string) => `识别把握 ${share}`,
    absent: "原图不能显示，请下载原件核对。",
  },
  {
    picture: (words: string, page: string) => `“${words}” as page ${page} shows it`,
    larger: "Larger, with the words around it",
    smaller: "Smaller",
    certainty: (share: string) => `recognised, ${share} sure`,
    absent: "The picture cannot be shown; please check against the original.",
  },
);
