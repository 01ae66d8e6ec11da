import { ledgerEndpoints } from "@zhigang/contract/ledger";
import type { Target } from "@zhigang/contract/ledger";
import { useMay } from "../../../api/session.ts";
import { useEndpoint } from "../../../api/use-endpoint.ts";
import { QuestionList } from "../task-detail/question-list.tsx";
import { useTask } from "../queries.ts";

/** What is still asked about one target: from its task, or, for a target of the whole plan, from the plan's open questions. */
export function TargetQuestions({ target }: { target: Target }) {
  const may = useMay();
  const isOfPlan = target.taskId === null;
  const task = useTask(target.taskId);
  const ofPlan = useEndpoint(
    ledgerEndpoints.listQuestions,
    { query: { planId: target.planId, state: "open", limit: 200 } },
    { isEnabled: isOfPlan && may("ledger.question.read") },
  );
  const questions = (isOfPlan ? ofPlan.data?.items : task.data?.questions) ?? [];
  return <QuestionList questions={questions.filter((question) => question.targetId === target.id)} isOpenOnly />;
}
