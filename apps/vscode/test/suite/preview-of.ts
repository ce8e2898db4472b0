import MarkdownIt from 'markdown-it';
import { extensions } from 'vscode';
import type { TextDocument } from 'vscode';
import { eventually } from './window.js';

interface Preview {
  extendMarkdownIt(md: ReturnType<typeof MarkdownIt>): ReturnType<typeof MarkdownIt>;
}

/** The HTML of a document in VS Code's preview, once the server has returned its citations. */
export async function previewOf(document: TextDocument): Promise<string> {
  const preview = (await extensions.getExtension<Preview>('findings.findings-vscode')!.activate()) as Preview;
  const md = preview.extendMarkdownIt(new MarkdownIt({ html: true }));
  return eventually('a preview with what is cited', () => {
    const html = md.render(document.getText(), { currentDocument: document.uri });
    return html.includes('findings-card') ? html : undefined;
  });
}
