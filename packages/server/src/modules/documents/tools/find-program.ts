import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";

/** Where programs stand that are not on the path: macOS bundles and the usual folder of Windows. */
const OTHER_FOLDERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["/Applications/LibreOffice.app/Contents/MacOS", "/opt/homebrew/bin", "/usr/local/bin"],
  win32: ["C:\\Program Files\\LibreOffice\\program", "C:\\Program Files\\Tesseract-OCR"],
};

/** The first of these programs that this machine has, with its folder; null where there is none. */
export async function findProgram(names: readonly string[], path = process.env["PATH"] ?? ""): Promise<string | null> {
  const folders = [
    ...path.split(delimiter).filter((folder) => folder !== ""),
    ...(OTHER_FOLDERS[process.platform] ?? []),
  ];
  const ending = process.platform === "win32" ? ".exe" : "";
  for (const name of names) {
    for (const folder of folders) {
      const file = join(folder, name + ending);
      if (await isRunnable(file)) return file;
    }
  }
  return null;
}

async function isRunnable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
