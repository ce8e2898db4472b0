import type { DocumentLink } from '@findings/language-service';
import type { DocumentLink as LspDocumentLink } from 'vscode-languageserver';
import type { Ranges } from './ranges.js';

/** Where in a file a link leads stands in its fragment, 1-based, as VS Code and others read it: `#L12,3`. */
export function documentLink({ span, uri, target, tooltip }: DocumentLink, ranges: Ranges): LspDocumentLink {
  const at = target && ranges.position(target);
  return {
    range: ranges.range(span),
    target: at ? `${uri}#L${at.line + 1},${at.character + 1}` : uri,
    tooltip,
  };
}
