/** The door for who reads files without a database: preparing them as the service does. */
export { prepareFile } from "./prepare-file.ts";
export type { PreparedFile } from "./prepared-file.ts";
export type { FileReading } from "./file-reading.ts";
export { ReadingDesk } from "./reading-desk.ts";
export { ExternalPrograms } from "../tools/external-programs.ts";
export { pictureRecogniser } from "./picture-recogniser.ts";
