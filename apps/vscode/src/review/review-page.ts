import { env, l10n } from 'vscode';
import type { Uri, Webview } from 'vscode';
import { STYLE } from './style.js';

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
