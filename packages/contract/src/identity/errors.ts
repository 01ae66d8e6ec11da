import { defineErrors } from "../errors/define-errors.ts";

/** Refusals of the identity room. */
export const identityErrors = defineErrors({
  "identity.sign_in_refused": { status: 401, zh: "账号或密码不正确。", en: "The name or the password is not right." },
  "identity.sign_in_locked": {
    status: 429,
    zh: "登录失败次数过多，已暂时锁定，请 {minutes} 分钟后再试，或联系安全管理员。",
    en: "Too many failed sign-ins; try again in {minutes} minutes, or ask the security administrator.",
  },
  "identity.account_not_active": {
    status: 403,
    zh: "账号尚未启用或已停用，请联系管理员。",
    en: "The account is not active; please ask the administrator.",
  },
  "identity.second_factor_needed": {
    status: 401,
    zh: "请输入动态验证码。",
    en: "Please type the code of your second factor.",
  },
  "identity.code_refused": {
    status: 401,
    zh: "验证码不正确、已过期或已用过。",
    en: "The code is not right, is too old or was used before.",
  },
  "identity.code_wrong": {
    status: 422,
    zh: "验证码不正确、已过期或已用过。",
    en: "The code is not right, is too old or was used before.",
  },
  "identity.second_factor_enrolled": {
    status: 409,
    zh: "已启用第二因素，更换前请先停用。",
    en: "A second factor is enrolled; remove it before enrolling another.",
  },
  "identity.second_factor_missing": { status: 409, zh: "尚未启用第二因素。", en: "No second factor is enrolled." },
  "identity.second_factor_not_prepared": {
    status: 409,
    zh: "请先取得密钥，再输入验证码启用。",
    en: "Get the key first, then enrol with a code.",
  },
  "identity.second_factor_in_demo": {
    status: 409,
    zh: "演示身份由多人共用，不能启用第二因素。",
    en: "A demo persona is shared by many and takes no second factor.",
  },
  "identity.set_up_refused": {
    status: 410,
    zh: "链接无效、已使用或已过期，请管理员重新发放。",
    en: "The link is not valid, was used or has expired; please ask the administrator for another.",
  },
  "identity.current_password_wrong": { status: 422, zh: "当前密码不正确。", en: "The current password is not right." },
  "identity.password_too_short": { status: 422, zh: "密码长度不足。", en: "The password is too short." },
  "identity.password_too_few_classes": {
    status: 422,
    zh: "密码须包含大写字母、小写字母、数字、符号中的至少三类。",
    en: "The password needs at least three of: upper case, lower case, digits, other characters.",
  },
  "identity.password_too_common": {
    status: 422,
    zh: "密码过于常见，容易被猜到。",
    en: "The password is too easily guessed.",
  },
  "identity.password_from_context": {
    status: 422,
    zh: "密码不能包含账号、姓名、单位或系统名称。",
    en: "The password may not contain the account, the person's, the department's or the system's name.",
  },
  "identity.password_used_before": {
    status: 422,
    zh: "不能使用最近用过的密码。",
    en: "This password was used recently.",
  },
  "identity.session_not_found": { status: 404, zh: "没有找到这个会话。", en: "This session was not found." },
  "identity.account_not_found": { status: 404, zh: "没有找到这个账号。", en: "This account was not found." },
  "identity.login_name_taken": {
    status: 409,
    zh: "账号名“{loginName}”已被使用或曾被使用（不区分大小写和全半角）。",
    en: "The name “{loginName}” is or was in use (case and width do not count).",
  },
  "identity.wrong_state": {
    status: 409,
    zh: "账号当前状态不允许此操作。",
    en: "The account's state does not allow this.",
  },
  "identity.own_account": {
    status: 409,
    zh: "不能对本人的账号执行此操作。",
    en: "This cannot be done to one's own account.",
  },
  "identity.last_administrator": {
    status: 409,
    zh: "这是最后一名在用的该类管理员，不能停用或收回角色。",
    en: "This is the last active administrator of its kind and must stay.",
  },
  "identity.roles_incompatible": {
    status: 409,
    zh: "三员分立：该角色不能与此人现有角色并存。",
    en: "Separation of duties: this role cannot stand beside the roles the person holds.",
  },
  "identity.administrator_role_recent": {
    status: 409,
    zh: "三员分立：此人 24 小时内担任过另一类管理员，请稍后再授予。",
    en: "Separation of duties: the person held another administrator's role within 24 hours.",
  },
  "identity.role_held": { status: 409, zh: "此人已有该角色。", en: "The person already holds this role." },
  "identity.role_not_held": { status: 409, zh: "此人没有该角色。", en: "The person does not hold this role." },
  "identity.department_not_found": { status: 404, zh: "没有找到这个部门。", en: "This department was not found." },
  "identity.department_ended": { status: 409, zh: "该部门已撤销或并入其他部门。", en: "This department has ended." },
  "identity.department_name_taken": {
    status: 409,
    zh: "本行政区划内已有名为“{name}”的部门。",
    en: "A department named “{name}” already exists in this division.",
  },
  "identity.file_names_unlisted": {
    status: 422,
    zh: "文件引用了未列出的部门“{key}”。",
    en: "The file refers to “{key}”, a department that it does not list.",
  },
  "identity.account_expiry_past": {
    status: 422,
    zh: "有效期 {day} 已经过去。",
    en: "The last day {day} is past.",
  },
  "identity.account_expired": {
    status: 409,
    zh: "账号已于 {day} 到期。请先延长有效期，再启用。",
    en: "The account expired on {day}. Give it another last day first, then enable it.",
  },
  "identity.department_into_itself": {
    status: 409,
    zh: "不能并入本部门自身或其下级。",
    en: "A department cannot be merged into itself or one below it.",
  },
  "identity.department_has_children": {
    status: 409,
    zh: "该部门还有下级部门，请先处理下级部门。",
    en: "Departments stand below this one; settle them first.",
  },
  "identity.day_out_of_order": {
    status: 409,
    zh: "生效日期早于现名称的起始日期。",
    en: "The day lies before the present name began.",
  },
  "identity.day_invalid": { status: 422, zh: "日期不存在。", en: "This day does not exist." },
  "identity.day_of_renaming_missing": {
    status: 422,
    zh: "请填写“{name}”更名生效的日期。",
    en: "Give the day on which the renaming of {name} took effect.",
  },
  "identity.alias_exists": { status: 409, zh: "该部门已有此别名。", en: "The department already has this alias." },
  "identity.division_exists": {
    status: 409,
    zh: "行政区划代码 {code} 已登记。",
    en: "The division code {code} is already there.",
  },
  "identity.division_not_found": { status: 422, zh: "没有行政区划 {code}。", en: "There is no division {code}." },
});
