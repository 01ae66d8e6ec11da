import { deliveryEndpoints } from "@zhigang/contract/delivery";
import { Link } from "react-router";
import { useEndpoint } from "../../api/use-endpoint.ts";
import { Alert } from "../../kit/alert/alert.tsx";
import { useFormat } from "../../kit/language/format.ts";
import { useTexts } from "../../kit/language/texts.ts";
import { homeTexts } from "./texts.ts";

/** 推送地址 that were put aside after failing for days: what happens waits until somebody wakes them. */
export function WebhookNotice() {
  const t = useTexts(homeTexts);
  const format = useFormat();
  const webhooks = useEndpoint(deliveryEndpoints.listWebhooks, {}).data?.items ?? [];
  const aside = webhooks.filter((webhook) => webhook.status === "disabled");
  if (aside.length === 0) return null;
  return (
    <Alert
      tone="bad"
      title={t.webhooksAside(format.number(aside.length))}
      action={<Link to="/webhooks">{t.lookAtWebhooks}</Link>}
    >
      {aside.map((webhook) => webhook.name).join(" · ")}
    </Alert>
  );
}
