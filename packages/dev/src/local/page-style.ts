/** Colours and spacing of the page, near to GitHub's own in its light and dark themes. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --page: #f6f8fa; --card: #ffffff; --soft: #f6f8fa; --line: #d1d9e0; --text: #1f2328;
  --quiet: #59636e; --link: #0969da; --pass: #1a7f37; --fail: #cf222e; --warn: #9a6700; }
@media (prefers-color-scheme: dark) { :root { --page: #010409; --card: #0d1117; --soft: #151b23; --line: #3d444d;
  --text: #f0f6fc; --quiet: #9198a1; --link: #4493f8; --pass: #3fb950; --fail: #f85149; --warn: #d29922; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem 1rem 4rem; background: var(--page); color: var(--text);
  font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif,
  "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"; }
header { background: var(--card); border: 1px solid var(--line); border-left: 6px solid var(--quiet); border-radius: 6px;
  padding: 1rem 1.25rem; }
header.passed { border-left-color: var(--pass); } header.failed { border-left-color: var(--fail); }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 .5rem; overflow-wrap: anywhere; }
dl { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0 0 .75rem; }
dl div { display: flex; gap: .4rem; } dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
nav { display: flex; flex-wrap: wrap; gap: .35rem; }
nav a { border: 1px solid var(--line); border-radius: 2em; padding: .1rem .7rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 6px; margin: 1rem 0; overflow: hidden; }
section > h2 { margin: 0; padding: .55rem 1rem; font-size: 14px; background: var(--soft); border-bottom: 1px solid var(--line); }
.body { padding: .5rem 1rem 1rem; overflow-x: auto; }
h3 { font-size: 16px; margin: 1rem 0 .5rem; }
table { border-collapse: collapse; margin: .75rem 0; }
th, td { border: 1px solid var(--line); padding: 5px 12px; }
tbody tr:nth-child(2n) { background: var(--soft); }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
code, pre, .log { font: 12px/1.5 ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
code { background: var(--soft); border-radius: 4px; padding: .15em .35em; }
pre { background: var(--soft); border-radius: 6px; margin: .5rem 0; padding: .6rem .75rem; overflow: auto;
  white-space: pre-wrap; overflow-wrap: anywhere; }
pre code { padding: 0; }
details { margin: .4rem 0; } summary { cursor: pointer; }
details > :not(summary) { margin-left: 1rem; }
.level > summary { font-weight: 600; }
.level ul { list-style: none; padding: 0; margin: .5rem 0 0 1rem; }
.level li { border-left: 3px solid var(--link); padding: 0 0 0 .75rem; margin: .6rem 0; }
.level li pre { margin: .3rem 0 0; }
.failure > summary { color: var(--fail); } .failure li { border-color: var(--fail); }
.warning > summary { color: var(--warn); } .warning li { border-color: var(--warn); }
.log { background: var(--soft); border-radius: 6px; padding: .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.log details { margin: 0; } .log summary { color: var(--link); }
.log .error b { color: var(--fail); } .log .warning b { color: var(--warn); } .log .notice b { color: var(--link); }
.log .debug { color: var(--quiet); }
`;
