/*
 * The additional style and script of a page in a VS Code webview: the colors and fonts of the theme, messages for clicked links, and
 * the scroll position and filter of the page before. The content security policy of the page includes both.
 */

/** CSS for a webview. */
export const editorStyle = `
:root, :root:root {
  --paper: var(--vscode-editor-background); --card: var(--vscode-editorWidget-background, var(--vscode-editor-background));
  --ink: var(--vscode-foreground); --soft: var(--vscode-descriptionForeground); --line: var(--vscode-panel-border, var(--vscode-contrastBorder, #80808059));
  --faint: var(--vscode-list-hoverBackground, #80808020); --accent: var(--vscode-textLink-foreground);
  --open: var(--vscode-descriptionForeground); --open-line: var(--vscode-descriptionForeground); --mark: var(--vscode-errorForeground);
  --serif: var(--vscode-markdown-font-family, var(--vscode-font-family)); --sans: var(--vscode-font-family); --mono: var(--vscode-editor-font-family);
}
html { font-size: calc(var(--vscode-font-size, 13px) * 1.15); }
body { padding: 0; color: var(--ink); background: var(--paper); }
a:hover { color: var(--vscode-textLink-activeForeground); }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
code { color: inherit; background: none; padding: 0; }
.vscode-high-contrast, .vscode-high-contrast-light { --line: var(--vscode-contrastBorder); --card: var(--paper); --faint: var(--paper); }
.vscode-high-contrast .bar .all, .vscode-high-contrast-light .bar .all { fill: var(--paper); } .vscode-high-contrast .bar, .vscode-high-contrast-light .bar { outline: 1px solid var(--line); }
.vscode-high-contrast .finding:target { border-color: var(--vscode-contrastBorder); }
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
  const filter = document.getElementById('filter~uncited');
  const state = editor.getState() || {};
  filter.checked = state.isFiltered === true;
  scrollTo({ top: state.scroll || 0, behavior: 'instant' });
  const keep = () => editor.setState({ isFiltered: filter.checked, scroll: scrollY });
  addEventListener('scrollend', keep);
  filter.addEventListener('change', keep);
})();
`;
