import { ById, endpoint } from "../http/index.ts";
import { About } from "./about.ts";
import { OwnData } from "./own-data.ts";
import { ChangeLanguage, ChangePassword, OwnSessions, Session, SetUpDone, SetUpPassword, SignIn } from "./session.ts";

/** 登录与会话: signing in and out, one's own password, language and sessions, and what anybody may know. */
export const sessionEndpoints = {
  getAbout: endpoint({
    method: "get",
    path: "/about",
    permission: "public",
    summary: { zh: "关于本系统", en: "About this installation" },
    answer: About,
  }),
  signIn: endpoint({
    method: "post",
    path: "/session",
    permission: "public",
    credentials: true,
    summary: { zh: "登录", en: "Sign in" },
    body: SignIn,
    answer: Session,
  }),
  getSession: endpoint({
    method: "get",
    path: "/session",
    permission: "signed_in",
    summary: { zh: "当前会话", en: "The current session" },
    answer: Session,
  }),
  signOut: endpoint({
    method: "delete",
    path: "/session",
    permission: "signed_in",
    summary: { zh: "退出登录", en: "Sign out" },
    answer: "none",
  }),
  changeLanguage: endpoint({
    method: "put",
    path: "/session/language",
    permission: "signed_in",
    summary: { zh: "选择语言", en: "Choose the language" },
    body: ChangeLanguage,
    answer: Session,
  }),
  changePassword: endpoint({
    method: "put",
    path: "/session/password",
    permission: "signed_in",
    credentials: true,
    summary: { zh: "修改本人密码", en: "Change one's own password" },
    body: ChangePassword,
    answer: Session,
  }),
  setUpPassword: endpoint({
    method: "post",
    path: "/set-up",
    permission: "public",
    credentials: true,
    summary: { zh: "凭一次性链接设置密码", en: "Set a password with a one-time link" },
    body: SetUpPassword,
    answer: SetUpDone,
  }),
  listOwnSessions: endpoint({
    method: "get",
    path: "/sessions",
    permission: "signed_in",
    summary: { zh: "本人的会话", en: "One's own sessions" },
    answer: OwnSessions,
  }),
  exportOwnData: endpoint({
    method: "get",
    path: "/me/data-export",
    permission: "signed_in",
    summary: { zh: "导出本人数据", en: "Export one's own data" },
    answer: OwnData,
  }),
  endSession: endpoint({
    method: "post",
    path: "/sessions/{id}/end",
    permission: "signed_in",
    summary: { zh: "结束本人的一个会话", en: "End one of one's own sessions" },
    params: ById,
    answer: "none",
  }),
};
