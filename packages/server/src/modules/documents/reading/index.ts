/** The door for who reads files without a database: preparing them as the service does. */
export { prepareFile } from "./prepare-file.ts";
export type { PreparedFile } from "./prepared-file.ts";
export { ExternalPrograms } from "../tools/external-programs.ts";
