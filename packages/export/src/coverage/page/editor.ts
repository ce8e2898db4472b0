/*
 * The additional style and script of a page in a VS Code webview: the colors and fonts of the theme, messages for clicked links, and
 * the saved scroll position and filter. The content security policy of the page includes both.
 */

/** CSS for a webview. */
export const editorStyle = `
:root, :root:root {
  --paper: var(--vscode-editor-background); --card: var(--vscode-editorWidget-background, var(--vscode-editor-background));
  --ink: var(--vscode-foreground); --soft: var(--vscode-descriptionForeground); --line: var(--vscode-panel-border, var(--vscode-contrastBorder, #80808059));
  --faint: var(--vscode-list-hoverBackground, #80808020); --accent: var(--vscode-textLink-foreground);
  --n1: color-mix(in srgb, var(--accent) 35%, var(--paper)); --n2: color-mix(in srgb, var(--accent) 65%, var(--paper)); --n3: var(--accent);
  --open: var(--vscode-descriptionForeground); --open-line: var(--vscode-descriptionForeground); --mark: var(--vscode-errorForeground);
  --serif: var(--vscode-markdown-font-family, var(--vscode-font-family)); --sans: var(--vscode-font-family); --mono: var(--vscode-editor-font-family);
}
html { font-size: calc(var(--vscode-font-size, 13px) * 1.15); }
body { padding: 0; color: var(--ink); background: var(--paper); }
a:hover { color: var(--vscode-textLink-activeForeground); }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
code { color: inherit; background: none; padding: 0; }
input, select { color: var(--vscode-input-foreground); background: var(--vscode-input-background); border-color: var(--vscode-input-border, var(--vscode-contrastBorder, var(--line))); border-radius: 2px; }
select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); border-color: var(--vscode-dropdown-border, var(--line)); }
button { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); border-color: var(--vscode-button-border, transparent); border-radius: 2px; }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
.vscode-high-contrast, .vscode-high-contrast-light { --line: var(--vscode-contrastBorder); --n1: transparent; --n2: color-mix(in srgb, var(--accent) 50%, var(--paper)); --card: var(--paper); --faint: var(--paper); }
.vscode-high-contrast i.n1, .vscode-high-contrast-light i.n1 { border: 2px solid var(--accent); }
.vscode-high-contrast i.n0, .vscode-high-contrast-light i.n0 { border: 1px dotted var(--ink); }
.vscode-high-contrast .bar .all, .vscode-high-contrast-light .bar .all { fill: var(--paper); } .vscode-high-contrast .bar, .vscode-high-contrast-light .bar { outline: 1px solid var(--line); }
.vscode-high-contrast .filter, .vscode-high-contrast-light .filter, .vscode-high-contrast .finding:target { border-color: var(--vscode-contrastBorder); }
`;

/** JavaScript for a webview. */
export const editorScript = `(() => {
  const editor = acquireVsCodeApi();
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || link.getAttribute('href').startsWith('#')) return;
    event.preventDefault();
    editor.postMessage({ open: link.getAttribute('href') });
  });
  // Restores the state of the previous page.
  const filter = document.getElementById('filter');
  const fields = filter ? [...filter.querySelectorAll('input, select')] : [];
  const state = editor.getState() || {};
  for (const field of fields) if (state[field.id]) field.value = state[field.id];
  if (fields.some((field) => field.value !== '')) filter.dispatchEvent(new Event('input'));
  const keep = () => editor.setState({ ...Object.fromEntries(fields.map(({ id, value }) => [id, value])), scroll: scrollY });
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 100);
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('input', soon);
  addEventListener('click', soon);
  const jump = () => scrollTo({ top: state.scroll || 0, behavior: 'instant' });
  jump();
  // The filter hides findings after a short delay.
  if (fields.some((field) => field.value !== '')) setTimeout(jump, 200);
})();
`;
