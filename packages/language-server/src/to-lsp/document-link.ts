import type { DocumentLink } from '@findings/language-service';
import type { DocumentLink as LspDocumentLink } from 'vscode-languageserver';
import type { Ranges } from './ranges.js';

/** The fragment of the target is its position, counted from 1: `#L12,3`. VS Code and other editors understand this. */
export function documentLink({ span, uri, target, tooltip }: DocumentLink, ranges: Ranges): LspDocumentLink {
  const position = target && ranges.position(target);
  return {
    range: ranges.range(span),
    target: position ? `${uri}#L${position.line + 1},${position.character + 1}` : uri,
    tooltip,
  };
}
