import { execFileSync } from "node:child_process";
import { FILES } from "./build-samples.ts";

/** Prints the district plan to PDF with LibreOffice. Its bytes change with the machine's fonts, so no test compares them. */
const folder = new URL("../files/", import.meta.url).pathname;
execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, `${folder}${FILES.districtPlan}`], {
  stdio: "inherit",
});
