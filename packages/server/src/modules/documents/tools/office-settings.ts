/**
 * The profile LibreOffice starts with: no macros, no active content, no links followed, nothing recovered. Keys are those
 * of its own registry (officecfg).
 */
export const OFFICE_SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${item("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3")}
${item("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true")}
${item("org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true")}
${item("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true")}
${item("org.openoffice.Office.Common/Misc", "FirstRun", "false")}
${item("org.openoffice.Office.Common/Java/ApplicationServer", "Enable", "false")}
${item("org.openoffice.Office.Java/VirtualMachine", "Enable", "false")}
${item("org.openoffice.Office.Writer/Content/Update", "Link", "0")}
${item("org.openoffice.Office.Calc/Content/Update", "Link", "2")}
${item("org.openoffice.Office.Recovery/AutoSave", "Enabled", "false")}
${item("org.openoffice.Setup/Product", "ooSetupLastVersion", "0")}
</oor:items>
`;

function item(path: string, name: string, value: string): string {
  return `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
}
