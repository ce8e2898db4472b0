import { env, l10n } from 'vscode';
import type { Uri, Webview } from 'vscode';

/** The page of a review, without content. It loads one script, and pdf.js if the original is a PDF. */
export function reviewPage(webview: Webview, script: Uri): string {
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    // `cspSource` for pdf.js, which the script imports. Its worker is made of text, since workers need the page's own origin.
    `script-src 'nonce-${nonce}' ${webview.cspSource}`,
    'worker-src blob:',
    'img-src blob: data:',
    'font-src blob: data:',
  ].join('; ');
  // No text of the JSON can end the element.
  const json = JSON.stringify(l10n.bundle ?? {}).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${l10n.bundle ? env.language : 'en'}"><head><meta charset="utf-8"><title>${l10n.t('Review')}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">${STYLE}</style></head>
<body><script type="application/json" id="bundle">${json}</script>
<script nonce="${nonce}" src="${webview.asWebviewUri(script).toString()}"></script></body></html>`;
}

/** The style of the page, in VS Code's colours. Some of them have no value in some kinds of theme. */
const STYLE = `
body {
  --bg: var(--vscode-editor-background); --fg: var(--vscode-foreground); --muted: var(--vscode-descriptionForeground);
  --side: var(--vscode-sideBar-background); --line: var(--vscode-widget-border, #8886); --edge: var(--vscode-checkbox-border, #7a7a7a);
  --focus: var(--vscode-focusBorder); --link: var(--vscode-textLink-foreground);
  --button: var(--vscode-button-background); --button-fg: var(--vscode-button-foreground); --button-edge: var(--vscode-button-border, transparent);
  --second: var(--vscode-button-secondaryBackground); --second-fg: var(--vscode-button-secondaryForeground);
  --current: var(--vscode-list-hoverBackground); --selected: var(--vscode-list-inactiveSelectionBackground);
  --field: var(--vscode-input-background); --field-fg: var(--vscode-input-foreground);
  --warn: #b26a00; --bad: var(--vscode-errorForeground); --good: #2f7d32; --desk: #ececec; --mark: 1.6px;
  color-scheme: light;
}
body.vscode-dark { --warn: #d7a64a; --good: #73c991; --desk: #141414; color-scheme: dark; }
body.vscode-high-contrast, body.vscode-high-contrast-light {
  --muted: var(--fg); --side: var(--bg); --line: var(--vscode-contrastBorder); --edge: var(--line); --button-edge: var(--line);
  --second: var(--bg); --second-fg: var(--fg); --current: var(--bg); --selected: var(--bg); --desk: var(--bg); --mark: 3px;
}
body.vscode-high-contrast { --warn: #ffd370; --good: #73c991; color-scheme: dark; }
body.vscode-high-contrast-light { --warn: #895503; }

* { box-sizing: border-box; }
html { height: 100%; }
body { margin: 0; padding: 0; height: 100%; display: flex; flex-direction: column; background: var(--bg); color: var(--fg);
  font: var(--vscode-font-size, 13px)/1.45 var(--vscode-font-family, system-ui, sans-serif); }
h1, h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
[hidden] { display: none !important; }
.sr { position: absolute; top: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
svg.i { width: 1.15em; height: 1.15em; vertical-align: -.2em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
svg.question, svg.warning { color: var(--warn); } svg.check { color: var(--good); } svg.cross { color: var(--bad); } .notes svg.info { color: var(--link); }
.row { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.tag, .sub, .where { color: var(--muted); font-weight: 400; font-size: .93em; }
strong { font-weight: 600; }

button, input { font: inherit; color: inherit; }
button { display: inline-flex; align-items: center; gap: .45em; min-height: 28px; padding: 3px 10px; border-radius: 4px; border: 1px solid var(--button-edge);
  background: var(--second); color: var(--second-fg); cursor: pointer; text-align: start; }
button:hover:not([aria-disabled=true]) { filter: brightness(.96); }
.vscode-dark button:hover:not([aria-disabled=true]) { filter: brightness(1.15); }
button.primary { background: var(--button); color: var(--button-fg); }
button.quiet { background: transparent; color: inherit; }
.vscode-light button.quiet, .vscode-dark button.quiet { border-color: transparent; }
.top button { white-space: nowrap; }
button.link { background: none; border: 0; padding: 0 2px; min-height: 24px; color: var(--link); text-decoration: underline; text-underline-offset: 2px; }
button.link:disabled { color: inherit; text-decoration: none; cursor: default; }
button[aria-pressed=true] { box-shadow: inset 0 -2px 0 var(--focus); }
button[aria-disabled=true] { color: var(--muted); opacity: .7; cursor: default; }
.vscode-high-contrast button[aria-disabled=true], .vscode-high-contrast-light button[aria-disabled=true] { opacity: 1; border: 1px dashed var(--line); }
kbd { font: inherit; font-size: .85em; line-height: 1.35; padding: 0 .4em; min-width: 1.5em; text-align: center; border: 1px solid currentColor; border-radius: 3px; flex: none;
  background: none; color: inherit; box-shadow: none; }
input[type=text], input[type=number] { min-height: 28px; padding: 3px 6px; background: var(--field); color: var(--field-fg); border: 1px solid var(--edge); border-radius: 3px; }
input[type=number] { width: 4.5em; }
input[type=range] { width: 100%; min-height: 24px; accent-color: var(--focus); }

header { display: flex; flex-wrap: wrap; gap: 6px 20px; align-items: center; padding: 5px 16px; border-bottom: 1px solid var(--line); }
header .what { flex: 1 1 100%; min-width: 0; display: flex; gap: 0 12px; align-items: baseline; }
header .sub { display: contents; white-space: nowrap; }
header .files { flex: 0 1 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; }
header .sub button { flex: none; }
.progress { margin-inline-end: auto; }
h1 { flex: none; max-width: calc(100% - 20em); font-size: 1.15em; line-height: 1.25; font-weight: 600; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.progress { display: flex; align-items: center; gap: 12px; min-width: 280px; }
.progress .bar { flex: 1; }
#to-places { padding: 0; }
.bar { display: flex; gap: 3px; height: 8px; }
.bar i { flex: 1; border: 1px solid var(--edge); border-radius: 2px; }
.bar i.done { background: var(--good); border-color: var(--good); }
.bar i.now { border: 2px solid var(--focus); }
.bar.plain { border: 1px solid var(--edge); border-radius: 2px; gap: 0; }
.tools { display: flex; flex-wrap: wrap; gap: 6px; }
.note-line { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center; padding: 3px 16px; background: var(--side); border-bottom: 1px solid var(--line); }
.note-line > svg.i { width: 1.4em; height: 1.4em; }
.note-line p { flex: 1 1 260px; font-size: .93em; line-height: 1.35; }

main { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(300px, 43fr) 57fr; }
main.alone { grid-template-columns: minmax(190px, 22fr) 78fr; }
.failure { padding: 2em; display: block; }
.pane { min-width: 0; min-height: 0; display: flex; flex-direction: column; }
.original { background: var(--desk); border-inline-end: 1px solid var(--line); }
.panehead { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 6px; padding: 4px 8px 4px 16px; min-height: 37px; border-bottom: 1px solid var(--line); background: var(--bg); }
.panehead h2 { font-size: 1em; font-weight: 600; flex: 1 1 auto; }
.paper { flex: 1; min-height: 0; overflow: auto; padding: 14px; }
.paper .note { max-width: 270px; margin: 16vh auto 0; display: grid; gap: 10px; justify-items: center; text-align: center; color: var(--fg); }
.paper.whole:not(.source) { container-type: size; display: grid; place-content: center; }
.paper.close { display: grid; align-content: safe center; }
.sheet { position: relative; overflow: hidden; background: #fff; box-shadow: 0 1px 4px #0006; aspect-ratio: var(--ratio); width: 100%; cursor: pointer; }
.whole .sheet { width: min(100cqw, calc(100cqh * var(--ratio))); }
.sheet + .sheet { border-top: 3px dashed #767676; }
.inner { position: absolute; }
.inner canvas { display: block; width: 100%; height: auto; }
.marks { position: absolute; inset: 0; width: 100%; height: 100%; mix-blend-mode: multiply; }
.marks rect, .sample rect { vector-effect: non-scaling-stroke; stroke-width: var(--mark); }
rect.passage { fill: #ffe9a8; stroke: #b35900; }
rect.evidence { fill: none; stroke: #0b5cad; stroke-dasharray: 4 2.5; }
.sample rect.evidence { fill: #fff; }
rect.other { fill: #b35900; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 16px; padding: 5px 16px; border-top: 1px solid var(--line); background: var(--bg); color: var(--muted); font-size: .93em; }
.legend:empty { display: none; }
.sample { width: 22px; height: 12px; vertical-align: -1px; margin-inline-end: 5px; }
.source { background: var(--bg); overflow-wrap: anywhere; }
.source p { margin-bottom: .6em; max-width: 70ch; }
.source mark { background: #ffe9a8; color: #1c1c1c; outline: var(--mark) solid #b35900; padding: 1px 3px; }

.places { border-bottom: 1px solid var(--line); background: var(--side); padding: 8px 16px 10px; max-height: 46%; overflow: auto; flex: none; }
.places h3 { font-size: .93em; font-weight: 600; margin: 6px 0 2px; }
.places li { list-style: none; }
.places button { width: 100%; background: none; border-color: transparent; color: inherit; min-height: 26px; padding: 2px 4px; }
.places button[aria-current=true] { background: var(--selected); border-color: var(--focus); }
.places .q { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.places .where { white-space: nowrap; }

.list { flex: 1; min-height: 60px; overflow: auto; padding: 6px 12px 18px; }
.list:focus-visible { outline: none; }
.paper:focus-visible { outline-offset: -2px; }
.card { position: relative; padding: 6px 10px 7px 15px; margin: 3px 0; border: 1px solid transparent; border-radius: 5px; cursor: default; overflow-wrap: anywhere; }
.card::before { content: ''; position: absolute; inset-block: 7px; inset-inline-start: 5px; width: 3px; border-radius: 2px; }
.card.doubt::before { background: var(--warn); }
.card.selected { background: var(--selected); }
.card.selected::before { background: var(--focus); }
.card.current:not(.selected) { background: var(--current); }
.card.current { border-color: var(--edge); }
.list:focus-visible .card.current, .vscode-high-contrast .card.current, .vscode-high-contrast-light .card.current { outline: 2px solid var(--focus); outline-offset: -1px; }
.vscode-high-contrast .card, .vscode-high-contrast-light .card { border-color: var(--line); }
.card .tick { display: none; } .card.selected .tick { display: inline; }
.meta { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: baseline; margin-bottom: 2px; }
.meta .where { margin-inline-start: auto; font-size: .88em; }
.chip { display: inline-flex; gap: .4em; align-items: baseline; padding: 0 .65em; border-radius: 99px; border: 1px solid var(--edge); background: var(--second); color: var(--second-fg);
  font-weight: 600; font-size: .93em; line-height: 1.55; }
.chip.inferred { background: transparent; color: inherit; border-style: dashed; font-weight: 400; }
.chip.none { background: transparent; border-color: transparent; color: var(--muted); font-weight: 400; padding-inline: 0; }
.chip small { font-size: .9em; }
.card.heading { margin-top: 10px; }
.card.section { padding-block: 2px; margin-top: 8px; }
.panehead label { flex: 1 1 auto; }
.card.heading .text { font-size: 1.12em; font-weight: 600; }
.card.out .text, .card.folded { color: var(--muted); }
s .chip { text-decoration: line-through; border-color: var(--bad); }
.change { display: flex; flex-wrap: wrap; gap: 2px .5em; align-items: center; margin-top: 3px; }
.verdict { display: flex; gap: .4em; font-size: .93em; }
.change s { text-decoration: none; }
select { font: inherit; min-height: 28px; max-width: 100%; background: var(--field); color: var(--field-fg); border: 1px solid var(--edge); border-radius: 3px; }
.ask { display: flex; gap: .4em; margin-top: 3px; font-weight: 600; }
.ask svg.i { margin-top: .15em; }

.dock { border-top: 1px solid var(--line); background: var(--side); padding: 9px 16px 11px; display: grid; gap: 7px; flex: none; max-height: 60%; overflow: auto; }
.said { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: center; font-size: .93em; color: var(--muted); min-height: 24px; }
.said > span { max-width: calc(100% - 30px); }
.dock .top { align-items: baseline; }
.dock h2 { font-size: 1.15em; font-weight: 600; line-height: 1.3; flex: 1 1 200px; overflow-wrap: anywhere; }
.answers button { min-height: 34px; padding: 4px 12px; border-color: var(--edge); }
.answers.many { max-height: 200px; overflow: auto; padding: 3px; margin: -3px; }
.answers .note { font-size: .9em; }
.others { gap: 4px; }
.others > span { color: var(--muted); font-size: .93em; margin-inline-end: 2px; }
.others button { min-height: 26px; padding: 1px 8px; background: transparent; color: inherit; border-color: var(--line); }
.dock .less { display: none; }
.form { display: grid; gap: 8px; }
.details { display: grid; grid-template-columns: 7em minmax(0, 1fr); gap: 2px 10px; align-items: baseline; width: 538px; max-width: 100%; }
.details .tag { grid-column: 2; margin-block-end: 6px; }
.combo { max-width: 420px; }
.combo input { width: 100%; }
.combo ul { list-style: none; border: 1px solid var(--edge); border-radius: 3px; background: var(--field); color: var(--field-fg); margin-top: 2px; max-height: 164px; overflow: auto; }
.combo li { padding: 4px 8px; display: flex; flex-wrap: wrap; gap: 0 8px; cursor: pointer; }
.combo li[aria-selected=true] { background: var(--selected); outline: 1px solid var(--focus); outline-offset: -1px; }
.combo small { color: var(--muted); font-size: .93em; }
fieldset { border: 0; margin: 0; padding: 0; display: grid; gap: 2px; max-height: 120px; overflow: auto; }
legend { padding: 0; font-weight: 600; }
.cut { border: 1px solid var(--line); border-radius: 4px; padding: 6px 10px; background: var(--bg); max-height: 130px; overflow: auto; overflow-wrap: anywhere; }
.cut b { display: inline-block; border-inline-start: 3px solid var(--focus); margin-inline: 3px; height: 1.1em; vertical-align: -.18em; }

.center { grid-column: 1 / -1; overflow: auto; padding: 34px 24px; }
.center > div { max-width: 600px; margin: 0 auto; display: grid; gap: 14px; }
.center h2 { font-size: 1.5em; font-weight: 600; line-height: 1.25; }
.center h2:focus { outline: none; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 3px 16px; border-block: 1px solid var(--line); padding: 10px 0; }
dt { color: var(--muted); }
dialog { max-width: min(580px, calc(100vw - 24px)); max-height: calc(100vh - 24px); overflow: auto; border: 1px solid var(--edge); border-radius: 7px; background: var(--bg); color: var(--fg); padding: 18px 20px; }
dialog::backdrop { background: #0008; }
dialog h2 { font-size: 1.2em; font-weight: 600; margin-bottom: 8px; }
dialog .stack { display: grid; gap: 10px; }
dialog .row { justify-content: flex-end; margin-top: 10px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; font-weight: 400; padding: 3px 8px 3px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
label.check { display: flex; gap: 8px; align-items: baseline; }

@media (max-width: 859px) {
  main, main.alone { grid-template-columns: 1fr; grid-template-rows: auto minmax(0, 1fr); }
  .original { border-inline-end: 0; border-bottom: 1px solid var(--line); }
  .paper { padding: 8px; max-height: 31vh; flex: none; }
  .paper.whole:not(.source) { height: 40vh; max-height: 40vh; }
  .paper .note { margin-top: 0; }
  .legend { padding-block: 2px; }
  header { padding-block: 7px; gap: 5px 14px; }
}
/* A low window, such as one with a panel below, or a zoomed one. */
@media (max-height: 560px), (max-width: 520px) {
  header { padding-block: 3px; gap: 2px 14px; }
  header .files, .legend { display: none; }
  header button, .panehead button, .dock .top button, .answers button { min-height: 24px; padding: 1px 8px; }
  .dock h2 { flex-basis: 120px; }
  .panehead { min-height: 0; padding-block: 1px; }
  .paper { padding: 5px 8px; }
  .dock { padding: 5px 12px 6px; gap: 4px; }
  .dock .others { display: none; }
  .dock.full .others { display: flex; }
  .dock .less { display: inline-flex; }
  .center { padding-block: 14px; }
}
/* The page scrolls, and the original and the question stay in view. */
@media (max-height: 560px) and (max-width: 859px), (max-height: 300px), (max-width: 520px) {
  body { height: auto; min-height: 100%; display: block; }
  main { display: block; }
  header .what { flex-wrap: wrap; }
  h1 { max-width: 100%; }
  .reading > .panehead { display: none; }
  .list, .places { max-height: none; overflow: visible; }
  .original { position: sticky; top: 0; z-index: 2; }
  .paper, .paper.whole:not(.source) { max-height: 25vh; height: auto; }
  .paper.whole:not(.source) { height: 25vh; }
  .dock { position: sticky; bottom: 0; z-index: 2; max-height: none; }
  .dock .why { display: none; }
  .dock.full { max-height: 60vh; overflow: auto; }
  .dock.full .why { display: block; }
}
@media (prefers-reduced-motion: reduce) { * { scroll-behavior: auto !important; transition: none !important; animation: none !important; } }
@media (forced-colors: active) {
  .card.doubt::before, .bar i.done { forced-color-adjust: none; background: CanvasText; }
  .card.current { outline: 2px solid Highlight; }
}
`;
