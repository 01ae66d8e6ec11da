import { HOSTILE_ARCHIVES } from "./hostile-archives.fixtures.ts";
import { HOSTILE_CONTENTS } from "./hostile-contents.fixtures.ts";

/** The corpus of the quality list §3.3, made in code: nothing dangerous is kept in the repository. */
export const HOSTILE_FILES = [...HOSTILE_ARCHIVES, ...HOSTILE_CONTENTS];
