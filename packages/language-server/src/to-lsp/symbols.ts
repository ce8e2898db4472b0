import type { DocumentSymbol, OutlineItem, SymbolKind, WorkspaceSymbol } from '@findings/language-service';
import type {
  DocumentSymbol as LspDocumentSymbol,
  SymbolInformation,
  SymbolKind as LspSymbolKind,
} from 'vscode-languageserver';
import type { Ranges } from './ranges.js';

const KINDS: Readonly<Record<SymbolKind | OutlineItem['kind'], LspSymbolKind>> = {
  heading: 15,
  citation: 20,
  report: 1,
  summary: 4,
  day: 3,
  session: 5,
  part: 5,
  highlight: 7,
  passage: 15,
  exchange: 11,
};

/** A symbol of a report, or a heading or citation of a proposal. */
type AnySymbol = Omit<DocumentSymbol, 'kind' | 'children'> & {
  readonly kind: keyof typeof KINDS;
  readonly children: readonly AnySymbol[];
};

/** The outline of a proposal as symbols, for clients without a view for it. */
export function outlineSymbols(items: readonly OutlineItem[]): readonly AnySymbol[] {
  return items.map(({ kind, label, key, span, selection, children }) => ({
    kind,
    ...(key === undefined ? { name: label } : { name: `@${key}`, detail: label }),
    span,
    selection,
    children: outlineSymbols(children),
  }));
}

export function documentSymbols(symbols: readonly AnySymbol[], ranges: Ranges): LspDocumentSymbol[] {
  return symbols.map(({ name, detail, kind, span, selection, children }) => ({
    name: nonEmptyName(name),
    ...(detail !== undefined && { detail }),
    kind: KINDS[kind],
    range: ranges.range(span),
    selectionRange: ranges.range(selection),
    children: documentSymbols(children, ranges),
  }));
}

/** VS Code rejects all symbols of a document if one has no name. */
function nonEmptyName(name: string): string {
  return name.trim() === '' ? '(empty)' : name;
}

export function workspaceSymbol({ name, container, kind, place }: WorkspaceSymbol, ranges: Ranges): SymbolInformation {
  return {
    name: nonEmptyName(name),
    kind: KINDS[kind],
    location: ranges.location(place.uri, place.span),
    containerName: container,
  };
}
