import Type from "typebox";
import { typedText } from "../http/index.ts";

/** The name a person signs in with. How it is compared is the server's affair (case-fold and NFKC). */
export const LoginName = typedText({ maxLength: 64 });

/** A password as typed; the profile's rules are checked beside, with their own refusals. */
export const Password = Type.String({ minLength: 1, maxLength: 128 });

/** A code of the second factor as typed: six digits, or a recovery code with or without its dashes. */
export const FactorCode = typedText({ maxLength: 40 });

/** The name of a department, as on its seal. */
export const BodyName = typedText({ maxLength: 100 });

/** The document that says so: title or number. */
export const SourceDocument = typedText({ maxLength: 200 });
