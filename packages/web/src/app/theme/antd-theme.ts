import type { ThemeConfig } from "antd";
import { theme } from "antd";
import type { Density, TextSize } from "../../kit/appearance/appearance.ts";
import { DARK, FONT, LIGHT, TYPE_SCALE } from "./tokens.ts";

interface Look {
  isDark: boolean;
  density: Density;
  textSize: TextSize;
}

/** antd wears the same tokens as our own parts. */
export function antdTheme(look: Look): ThemeConfig {
  const ink = look.isDark ? DARK : LIGHT;
  const { m, s, l } = TYPE_SCALE[look.textSize];
  return {
    hashed: false,
    cssVar: { key: "zhigang", prefix: "ant" },
    algorithm: look.isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...inkTokens(ink),
      colorBgSpotlight: look.isDark ? "#33454c" : "#22343c",
      fontFamily: FONT,
      fontSize: m,
      borderRadius: 8,
      borderRadiusSM: 6,
      borderRadiusLG: 12,
      controlHeight: controlHeight(look.density, look.textSize),
      motionDurationMid: "0.16s",
      // A popup waits for its motion to end before it comes into sight; where people want none, there must be none.
      motion: !wantsNoMotion(),
    },
    components: {
      Tooltip: { colorTextLightSolid: "#ffffff", fontSize: s },
      Select: { optionSelectedBg: ink["brand-soft"], optionActiveBg: ink["surface-hover"] },
      Dropdown: { controlItemBgHover: ink["surface-hover"] },
      Modal: { titleFontSize: l + 1 },
    },
  };
}

function wantsNoMotion(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function inkTokens(ink: typeof DARK): ThemeConfig["token"] {
  return {
    colorPrimary: ink.brand,
    colorInfo: ink.info,
    colorSuccess: ink.ok,
    colorWarning: ink.warn,
    colorError: ink.bad,
    colorLink: ink.brand,
    colorText: ink.text,
    colorTextSecondary: ink["text-soft"],
    colorTextTertiary: ink["text-faint"],
    colorTextPlaceholder: ink["text-faint"],
    colorTextDescription: ink["text-faint"],
    colorTextLightSolid: ink["on-brand"],
    colorBorder: ink["line-control"],
    colorBorderSecondary: ink.line,
    colorBgBase: ink.surface,
    colorBgContainer: ink.surface,
    colorBgElevated: ink["surface-raised"],
    colorBgLayout: ink.ground,
  };
}

function controlHeight(density: Density, textSize: TextSize): number {
  if (textSize === "largest") return 60;
  return density === "compact" ? 32 : 36;
}
