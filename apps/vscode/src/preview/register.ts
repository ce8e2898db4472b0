import { commands } from 'vscode';
import type { Disposable } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { createCitedCache } from './cited-cache.js';
import { addCitations } from './plugin.js';
import type { MarkdownIt } from './defer-citations.js';

/** The contribution to VS Code's Markdown preview. */
export interface PreviewPlugin {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

export function registerPreview(context: FeatureContext): PreviewPlugin & Disposable {
  const refresh = (): void => void commands.executeCommand('markdown.preview.refresh');
  const cache = createCitedCache(context, refresh);
  return {
    extendMarkdownIt: (md) => {
      addCitations(md, cache);
      return md;
    },
    dispose: () => void cache.dispose(),
  };
}
