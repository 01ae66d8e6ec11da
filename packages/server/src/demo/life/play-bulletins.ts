import { supervisionEndpoints as e } from "@zhigang/contract/supervision";
import type { LifeScript } from "./life-script.ts";
import { act, officeOf } from "./stage.ts";
import type { Deed } from "./timeline.ts";

/** 通报: drafted after the end of its month, and issued the day after. */
export function deedsOfBulletins({ bulletins }: LifeScript): Deed[] {
  return bulletins.flatMap(({ period, drafted, issued }): Deed[] => [
    {
      on: drafted,
      play: async (stage, scene) => {
        const body = { period: stage.days.monthOf(period) };
        await act(stage, scene, officeOf(stage), e.draftBulletin, { body });
      },
    },
    {
      on: issued,
      play: async (stage, scene) => {
        const office = officeOf(stage);
        const { items } = await act(stage, scene, office, e.listBulletins, { query: { status: "drafted" } });
        for (const { id } of items) await act(stage, scene, office, e.issueBulletin, { params: { id } });
      },
    },
  ]);
}
