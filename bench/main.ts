// `npm run bench -- <name>`: prints one table of measures; without a name, every one. Each bench is a folder beside this file.

/** A bench prints its own tables; what follows its name on the command line is its own. */
interface Bench {
  readonly run: (args: readonly string[]) => Promise<void> | void;
}

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  align: () => import("./align/run.ts"),
  bulletin: () => import("./bulletin/run.ts"),
  crash: () => import("./crash/run.ts"),
  extract: () => import("./extract/run.ts"),
  fuzz: () => import("./fuzz/run.ts"),
  import: () => import("./import/run.ts"),
  ledger: () => import("./ledger/run.ts"),
  lights: () => import("./lights/run.ts"),
  review: () => import("./review/run.ts"),
  search: () => import("./search/run.ts"),
  speed: () => import("./speed/run.ts"),
  start: () => import("./start/run.ts"),
  supervision: () => import("./supervision/run.ts"),
};

const [name, ...args] = process.argv.slice(2);
/** The fuzz run measures nothing: it is asked for by name. */
const wanted = name === undefined ? Object.keys(BENCHES).filter((each) => each !== "fuzz") : [name];

for (const each of wanted) {
  const load = BENCHES[each];
  if (!load) {
    console.error(`There is no bench "${each}". There are: ${Object.keys(BENCHES).join(", ")}.`);
    process.exit(2);
  }
  const bench = await load();
  await bench.run(args);
}
