import { mkdirSync, writeFileSync } from "node:fs";
import { buildSamples, presentExpected } from "./build-samples.ts";

const { files, expected } = await buildSamples();
const place = (folder: string): URL => {
  const url = new URL(`../${folder}/`, import.meta.url);
  mkdirSync(url, { recursive: true });
  return url;
};

for (const [name, bytes] of files) writeFileSync(new URL(name, place("files")), bytes);
for (const each of expected) {
  const name = each.file.replace(/\.\w+$/, ".json");
  writeFileSync(new URL(name, place("expected")), presentExpected(each));
  console.log(
    `${each.file}: ${each.tasks.length} tasks, ${each.targets.length} targets, ${each.references.length} references`,
  );
}
