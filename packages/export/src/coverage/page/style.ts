/** How the page looks: on paper, on a telephone, in the dark. It is part of the page, and its hash of the page's policy. */
export const pageStyle = `
:root {
  --paper: #fbfaf6; --card: #ffffff; --ink: #22262b; --soft: #565c63; --line: #ddd8cc; --faint: #f1eee5;
  --accent: #0a6558; --open: #78581a; --open-line: #cbb58a; --mark: #8a2d20;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Bitstream Charter", "Source Serif 4", Georgia, "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b; --card: #1b1f23; --ink: #e8e4db; --soft: #aab0b5; --line: #363b40; --faint: #20252a;
    --accent: #7bd3bf; --open: #dcb872; --open-line: #6d5a34; --mark: #f0a08f;
  }
}
@media (prefers-contrast: more) {
  :root { --soft: var(--ink); --line: var(--soft); --open-line: var(--open); }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.5 var(--sans); color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; overflow-wrap: anywhere; }
.masthead, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }
h1, h2, h3, h4, h5, p, ul, ol { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
#findings:focus { outline: none; }
code, .id { font-family: var(--mono); font-size: 0.9em; }
.skip { position: absolute; left: -99rem; top: 0; padding: 0.6rem 1rem; background: var(--card); z-index: 2; }
.skip:focus { left: 0; }

.masthead { padding-top: clamp(1.75rem, 5vw, 3.5rem); }
.kicker { font-size: 0.8125rem; letter-spacing: 0.06em; text-transform: uppercase; color: var(--soft); }
h1 { font: 600 clamp(1.75rem, 1.2rem + 2.6vw, 2.75rem)/1.15 var(--serif); margin: 0.35rem 0 0.5rem; text-wrap: balance; }
.imprint { color: var(--soft); }
.lede { font: 1.25rem/1.45 var(--serif); margin: 1.5rem 0 0.75rem; }
.lede strong { color: var(--accent); }
.bar { display: block; width: 100%; height: 0.5rem; border-radius: 2px; }
.bar .all { fill: var(--line); } .bar .part { fill: var(--accent); }
nav li { min-width: 0; } nav ul { display: flex; flex-wrap: wrap; gap: 0.35rem 1.5rem; margin-top: 1rem; }

h2 { font: 600 1.625rem/1.2 var(--serif); margin: 3.5rem 0 1rem; text-wrap: balance; }
h3 { font: 600 1.25rem/1.3 var(--serif); }
h4 { font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.06em; text-transform: uppercase; color: var(--soft); margin: 1.75rem 0 0.5rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1rem 1.5rem; border-block: 1px solid var(--line); padding: 1rem 0; }
.figures li { color: var(--soft); font-size: 0.9375rem; line-height: 1.35; }
.figures strong { display: block; font: 600 2rem/1.1 var(--serif); color: var(--ink); font-variant-numeric: lining-nums; }
.note { margin: 1rem 0; } .note a { color: var(--mark); }
.overview h3 { margin: 1.75rem 0 0.5rem; }
.strips li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 12rem) 9.5rem; gap: 0 1.25rem; align-items: center; padding: 0.45rem 0; border-bottom: 1px solid var(--line); }
.share { color: var(--soft); font-size: 0.875rem; font-variant-numeric: tabular-nums; }
.strips .share { text-align: end; } .also { display: block; }
.strips a, nav a { text-decoration: none; } .strips a:hover, nav a:hover { text-decoration: underline; }
.filter { margin-top: 3rem; } .filter input { width: 1.5rem; height: 1.5rem; vertical-align: middle; accent-color: var(--accent); }
#findings:has(:checked) :is(.finding.cited:not(:target), .group:not(:has(.uncited, :target)), .session:not(:target, :has(.uncited, :target))) { display: none; }
.filter + .report > h2 { margin-top: 2rem; }
.day { margin-top: 3rem; padding-bottom: 0.35rem; border-bottom: 2px solid var(--ink); font-weight: 600; letter-spacing: 0.02em; }
.day .date { font-weight: 400; color: var(--soft); margin-inline-start: 0.5rem; }
.session { margin-top: 2.5rem; }
h2 .id, h3 .id { font-weight: 400; font-size: 0.8em; margin-inline-end: 0.35rem; }
.whole { margin-top: 0.75rem; padding: 0.75rem 1rem; background: var(--faint); border-radius: 6px; }
.finding { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 21rem); gap: 0.5rem 2.25rem; padding: 0.85rem 1rem 0.85rem 1.1rem; border-inline-start: 3px solid var(--accent); margin-bottom: 0.9rem; scroll-margin-top: 1rem; }
.finding.uncited { grid-template-columns: minmax(0, 1fr) auto; border-inline-start: 3px dotted var(--open-line); }
.finding.uncited .said p { max-width: 46rem; }
.finding:target { background: var(--faint); border-radius: 0 6px 6px 0; }
h5 { font: 600 0.9375rem/1.4 var(--sans); margin-bottom: 0.3rem; }
h5 .id { font-weight: 400; font-size: 0.8125rem; margin-inline-end: 0.4rem; text-decoration: none; }
h5 .id:hover { text-decoration: underline; }
h5 .source { font-weight: 400; font-size: 0.8125rem; margin-inline-start: 0.6rem; white-space: nowrap; }
.of { font-weight: 400; color: var(--soft); }
h5 .of::before { content: "· "; }
.said p { font: 1.0625rem/1.5 var(--serif); max-width: 38rem; }
.said p + p { margin-top: 0.5rem; }
.turn { font: 600 0.8125rem var(--sans); color: var(--soft); margin-inline-end: 0.3rem; }
.cites { font-size: 0.875rem; line-height: 1.45; }
.often { font-weight: 600; font-size: 0.875rem; }
.none { color: var(--open); }
.none::before { content: "○ "; content: "○ " / ""; }
.by > li { padding: 0.5rem 0; }
.by > li + li { border-top: 1px solid var(--line); }
.by ul > li { padding-top: 0.3rem; }
.title { font-weight: 600; }
.where { display: block; color: var(--soft); font-size: 0.8125rem; overflow-wrap: anywhere; }
.sentence { display: block; font: 0.9375rem/1.45 var(--serif); margin-top: 0.1rem; }
.unresolved .key { margin-bottom: 0.2rem; } .unresolved > ul { margin-top: 0.75rem; max-width: 46rem; font-size: 0.9375rem; }

table { width: 100%; border-collapse: collapse; margin: 0 0 2.25rem; font-size: 0.9375rem; }
.table h3 { font: 600 1rem/1.4 var(--sans); padding-bottom: 0.35rem; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; text-align: start; vertical-align: baseline; border-bottom: 1px solid var(--line); }
thead th, thead th.share { font-size: 0.8125rem; font-weight: 400; color: var(--soft); border-bottom: 1px solid var(--soft); }
tbody th { font-weight: 400; }
tbody th .of { display: block; font-size: 0.8125rem; overflow-wrap: anywhere; }
.number { text-align: end; width: 5.5rem; font-variant-numeric: tabular-nums; }
.zero { color: var(--soft); }
th.share { width: 11rem; } td.number, td.share { white-space: nowrap; }
td.share .bar { display: inline-block; width: 6.5rem; vertical-align: 0.05em; } th.share, td.share { padding-inline: 1rem 0; }
.percent { display: inline-block; min-width: 3rem; text-align: end; }
.remark, footer { color: var(--soft); font-size: 0.875rem; }
footer { padding-block: 2.5rem 4rem; } footer p { border-top: 1px solid var(--line); padding-top: 1rem; max-width: 46rem; }

@media (max-width: 48rem) {
  .strips li { grid-template-columns: minmax(0, 1fr) auto; }
  .strips .bar { grid-row: 2; grid-column: 1 / -1; margin-top: 0.3rem; }
  .finding, .finding.uncited { grid-template-columns: minmax(0, 1fr); }
  .finding .cites:not(.none) { padding-inline-start: 0.9rem; border-inline-start: 1px solid var(--line); }
  .number { width: auto; } th.share, td.share { display: none; }
  th, td { padding-inline-end: 0.5rem; } thead th { hyphens: auto; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) {
  .bar { outline: 1px solid CanvasText; } .bar .all { fill: Canvas; } .bar .part { fill: CanvasText; }
}
@media print {
  @page { margin: 18mm 16mm 20mm; }
  :root { --paper: #ffffff; --faint: #ffffff; }
  html { font-size: 9.5pt; }
  .masthead, main, footer { max-width: none; padding-inline: 0; }
  nav, .filter, .skip { display: none !important; }
  a { color: inherit; text-decoration: none; }
  .title, h5 .id, h3 .id, .lede strong { color: var(--accent); }
  h2 { margin-top: 2rem; } .masthead { padding-top: 0; } .lede { margin-top: 0.75rem; } .overview h2, .overview h3 { margin-top: 1rem; }
  .strips li { padding: 0.2rem 0; } .figures { padding: 0.5rem 0; }
  h2, h3, h4, h5, .day, .session > .share, .often { break-after: avoid; }
  h2, h3, h4, h5, .finding, .whole, .by li, tr, .figures, .strips li { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; break-after: avoid; }
  .table, .unresolved > p { break-inside: avoid; } tbody tr:first-child { break-before: avoid; } .unresolved > p, .key { break-after: avoid; }
  .finding.cited { grid-template-columns: minmax(0, 1fr) 33%; } .finding { gap: 0.5rem 1.5rem; padding-block: 0.4rem; margin-bottom: 0.5rem; }
  .whole { border: 1px solid var(--line); }
  .day { margin-top: 1.5rem; } .session { margin-top: 1.25rem; } h4 { margin-top: 1rem; }
}
`;
