/** The look of the page of the API: light and dark, no script, nothing from elsewhere. */
export const DOCS_STYLE = `
  :root { color-scheme: light dark; --ink: #16303f; --mild: #5a7180; --paper: #fff; --line: #dfe6ea; --soft: #f5f8f9;
    --accent: #0b6e83; --get: #1f6f4a; --post: #0b5fa5; --put: #8a5a00; --delete: #a3261f; }
  @media (prefers-color-scheme: dark) { :root { --ink: #dfe8ec; --mild: #93a7b2; --paper: #10191f; --line: #2b3a43;
    --soft: #17232b; --accent: #5cc3d8; --get: #6fcf9b; --post: #7ab8f0; --put: #e0b45c; --delete: #f08a83; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--paper); color: var(--ink);
    font: 15px/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
  .frame { display: grid; grid-template-columns: 15rem minmax(0, 60rem); gap: 2.5rem; max-width: 80rem; margin: 0 auto; padding: 2rem 1.5rem 6rem; }
  nav { position: sticky; top: 2rem; align-self: start; max-height: calc(100vh - 4rem); overflow: auto; font-size: 14px; }
  nav a { display: flex; justify-content: space-between; padding: .15rem .5rem; border-radius: 5px; color: inherit; text-decoration: none; }
  nav a:hover, nav a:focus-visible { background: var(--soft); color: var(--accent); } nav small { color: var(--mild); }
  h1 { font-size: 1.7rem; margin: 0 0 .25rem; line-height: 1.3; } .lead { color: var(--mild); margin: 0 0 1.5rem; }
  h2 { margin: 2.5rem 0 .75rem; font-size: 1.15rem; scroll-margin-top: 1rem; } h3 { margin: 1.25rem 0 .4rem; font-size: .85rem; color: var(--mild); }
  details.operation { border: 1px solid var(--line); border-radius: 8px; margin: .45rem 0; scroll-margin-top: 1rem; }
  details.operation[open] { border-color: var(--accent); } summary { cursor: pointer; }
  .operation > summary { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); gap: .1rem .5rem; padding: .6rem .9rem; list-style: none; }
  .operation > summary::-webkit-details-marker { display: none; } .operation > summary span.words { grid-column: 2; color: var(--mild); font-size: 14px; }
  .operation > div { padding: 0 .9rem .9rem; border-top: 1px solid var(--line); } summary code { font-weight: 600; overflow-wrap: anywhere; }
  .method { font: 600 12px/1.9 ui-monospace, monospace; color: var(--accent); }
  .GET { color: var(--get); } .POST { color: var(--post); } .PUT, .PATCH { color: var(--put); } .DELETE { color: var(--delete); }
  .tags span { display: inline-block; margin: .75rem .35rem 0 0; padding: .05rem .55rem; border: 1px solid var(--line); border-radius: 99px; font-size: 13px; }
  pre { background: var(--soft); margin: 0; padding: .75rem; border-radius: 6px; overflow: auto; font-size: 12.5px; line-height: 1.5; max-height: 28rem; }
  table { border-collapse: collapse; width: 100%; font-size: 14px; } td, th { border-bottom: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  th { color: var(--mild); font-weight: 500; } a { color: var(--accent); } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  .scroll { overflow-x: auto; } .required { color: var(--delete); }
  @media (max-width: 60rem) { .frame { grid-template-columns: minmax(0, 1fr); gap: 1rem; padding: 1.25rem 1rem 4rem; } nav { position: static; max-height: none; columns: 2; } }
`;
