import { definePermissions } from "../permissions/define-permissions.ts";

/** Who may do what with files and drafts. */
export const documentsPermissions = definePermissions({
  "documents.file.import": ["plan_office"],
  "documents.document.read": [
    "plan_office",
    "supervision_office",
    "liaison",
    "department_head",
    "leader",
    "public_reader",
  ],
  "documents.draft.read": ["plan_office", "supervision_office", "leader"],
  "documents.draft.edit": ["plan_office"],
  "documents.draft.discard": ["plan_office"],
});
