import type { BodyOf } from "@zhigang/contract/http";
import type { Channel, deliveryEndpoints } from "@zhigang/contract/delivery";
import { ROBOT_KINDS } from "@zhigang/domain/delivery";
import type { ChannelKind } from "@zhigang/domain/delivery";
import type { Call } from "../../../platform/call.ts";
import { AppError } from "../../../platform/http/app-error.ts";
import type { DeliveryParts } from "../delivery-parts.ts";
import { guardRobot } from "../robot/send-to-robot.ts";
import type { RobotSecret } from "../robot/send-to-robot.ts";
import { hintOf } from "../../../platform/secret-box.ts";
import { keepChange, keepNew, refusingAddress } from "./keep-channels.ts";

type Parts = Pick<DeliveryParts, "secrets" | "addresses">;
type NewRobot = BodyOf<(typeof deliveryEndpoints)["createRobotChannel"]>;
type ChangedRobot = BodyOf<(typeof deliveryEndpoints)["editRobotChannel"]>;

/** 新增机器人渠道: its address holds its token and is a secret like the key that signs. */
export async function createRobotChannel(call: Call, parts: Parts, body: NewRobot): Promise<Channel> {
  const { url, signingSecret, ...fields } = body;
  return keepNew(call, { ...fields, ...(await sealedRobot(fields.kind, { url, signingSecret }, parts)) });
}

/** 修改机器人渠道; a secret that is not given stays as it is, but another address asks for its own signing secret. */
export async function editRobotChannel(call: Call, parts: Parts, id: string, body: ChangedRobot): Promise<Channel> {
  const { url, signingSecret, ...fields } = body;
  return keepChange(call, id, ROBOT_KINDS, async (before) => {
    if (url === undefined && signingSecret === undefined) return fields;
    const known = openRobotSecret(before.secret, parts);
    const address = url ?? known?.url;
    if (address === undefined) throw new AppError("delivery.password_needed");
    const kept = url === undefined ? (known?.signingSecret ?? null) : null;
    const robot = { url: address, signingSecret: signingSecret === undefined ? kept : signingSecret };
    return { ...fields, ...(await sealedRobot(before.kind, robot, parts)) };
  });
}

/** The secret of a robot as it lies in the box; null where the key is another one. */
export function openRobotSecret(sealed: Buffer | null, { secrets }: Pick<Parts, "secrets">): RobotSecret | null {
  const opened = sealed === null ? null : secrets.open(sealed);
  return opened === null ? null : (JSON.parse(opened) as RobotSecret);
}

async function sealedRobot(kind: ChannelKind, robot: RobotSecret, { secrets, addresses }: Parts) {
  if (robot.signingSecret !== null && kind !== "dingtalk") throw new AppError("delivery.signing_unknown");
  const { url } = await refusingAddress(() => guardRobot(robot.url, addresses));
  return {
    robotAddress: url.origin,
    isSigned: robot.signingSecret !== null,
    secret: secrets.seal(JSON.stringify(robot)),
    secretHint: hintOf(robot.url),
  };
}
