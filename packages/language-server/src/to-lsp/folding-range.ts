import type { FoldingRange } from '@findings/language-service';
import type { FoldingRange as LspFoldingRange } from 'vscode-languageserver';

export function foldingRange({ startLine, endLine, kind }: FoldingRange): LspFoldingRange {
  return { startLine: startLine - 1, endLine: endLine - 1, kind };
}
