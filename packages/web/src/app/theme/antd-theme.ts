import type { ThemeConfig } from "antd";
import { theme } from "antd";
import type { Density, TextSize } from "../../kit/appearance/appearance.ts";
import { DARK, FONT, LIGHT, TYPE_SCALE } from "./tokens.ts";

/** antd wears the same tokens as our own parts. */
export function antdTheme(look: { isDark: boolean; density: Density; textSize: TextSize }): ThemeConfig {
  const ink = look.isDark ? DARK : LIGHT;
  return {
    hashed: false,
    cssVar: { key: "zhigang", prefix: "ant" },
    algorithm: look.isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
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
      colorBorder: ink["line-strong"],
      colorBorderSecondary: ink.line,
      colorBgBase: ink.surface,
      colorBgContainer: ink.surface,
      colorBgElevated: ink["surface-raised"],
      colorBgLayout: ink.ground,
      colorBgSpotlight: look.isDark ? "#33454c" : "#22343c",
      fontFamily: FONT,
      fontSize: TYPE_SCALE[look.textSize].m,
      borderRadius: 8,
      borderRadiusSM: 6,
      borderRadiusLG: 12,
      controlHeight: controlHeight(look.density, look.textSize),
      controlOutlineWidth: 3,
      motionDurationMid: "0.16s",
      wireframe: false,
    },
    components: {
      Tooltip: { colorTextLightSolid: "#ffffff", fontSize: TYPE_SCALE[look.textSize].s },
      Select: { optionSelectedBg: ink["brand-soft"], optionActiveBg: ink["surface-hover"] },
      Tree: {
        nodeSelectedBg: ink["brand-soft"],
        nodeHoverBg: ink["surface-hover"],
        directoryNodeSelectedBg: ink["brand-soft"],
      },
      Modal: { titleFontSize: TYPE_SCALE[look.textSize].l + 1 },
    },
  };
}

function controlHeight(density: Density, textSize: TextSize): number {
  if (textSize === "largest") return 60;
  return density === "compact" ? 32 : 36;
}
