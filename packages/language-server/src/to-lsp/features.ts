import type {
  CardCommands,
  CodeLens,
  DefinitionLink,
  DocumentLink,
  FoldingRange,
  Hover,
  InlayHint,
  Signature,
  TargetReference,
} from '@findings/language-service';
import type { Span } from '@findings/core';
import type * as lsp from 'vscode-languageserver';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import { showReferencesCommand } from '../commands.js';
import { insertQuotationCommand, showCitationsCommand } from '../protocol.js';
import type { CardArgument } from '../protocol.js';
import type { Ranges } from './ranges.js';

export function codeLens({ span, title, places }: CodeLens, uri: string, ranges: Ranges): lsp.CodeLens {
  const range = ranges.range(span);
  const locations = places.map((place) => ranges.location(place.uri, place.span));
  const { uri: clientUri } = ranges.location(uri, span);
  return { range, command: { title, command: showReferencesCommand, arguments: [clientUri, range.start, locations] } };
}

export function definitionOf(
  links: readonly DefinitionLink[],
  ranges: Ranges,
  client: ClientCapabilities,
): lsp.LocationLink[] | lsp.Location[] {
  if (!client.definitionLinks) return links.map(({ uri, target }) => ranges.location(uri, target));
  return links.map(({ origin, uri, target, selection }) => ({
    originSelectionRange: ranges.range(origin),
    targetUri: ranges.location(uri, target).uri,
    targetRange: ranges.range(target),
    targetSelectionRange: ranges.range(selection),
  }));
}

export function foldingRange({ startLine, endLine, kind }: FoldingRange): lsp.FoldingRange {
  return { startLine: startLine - 1, endLine: endLine - 1, kind };
}

export function hoverOf({ span, markdown }: Hover, ranges: Ranges, client: ClientCapabilities): lsp.Hover {
  return { contents: markup(markdown, client), range: ranges.range(span) };
}

/** The command links of a card that is shown at a position in a document. */
export function cardCommands(at: CardArgument['at']): CardCommands {
  const uri = (command: string, finding: TargetReference): string => {
    const argument: CardArgument = { finding, at };
    return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
  };
  return {
    insertQuotation: (finding) => uri(insertQuotationCommand, finding),
    showCitations: (finding) => uri(showCitationsCommand, finding),
  };
}

export function inlayHint(
  { at, label, tooltip }: InlayHint,
  ranges: Ranges,
  client: ClientCapabilities,
): lsp.InlayHint {
  return {
    position: ranges.position(at),
    label,
    paddingLeft: true,
    ...(tooltip !== undefined && { tooltip: markup(tooltip, client) }),
  };
}

export function markup(value: string, { markdown }: ClientCapabilities): lsp.MarkupContent {
  return { kind: markdown ? 'markdown' : 'plaintext', value };
}

/** A chain of ranges from the innermost outward. Without spans, an empty range, since LSP requires one for each position. */
export function selectionRange(spans: readonly Span[], position: lsp.Position, ranges: Ranges): lsp.SelectionRange {
  const chain = spans.reduceRight<lsp.SelectionRange | undefined>(
    (parent, span) => ({ range: ranges.range(span), ...(parent && { parent }) }),
    undefined,
  );
  return chain ?? { range: { start: position, end: position } };
}

export function signatureHelp(
  { label, documentation, parameters, activeParameter }: Signature,
  client: ClientCapabilities,
): lsp.SignatureHelp {
  return {
    signatures: [
      {
        label,
        documentation: markup(documentation, client),
        parameters: parameters.map((each) => ({
          label: each.label,
          documentation: markup(each.documentation, client),
        })),
        activeParameter,
      },
    ],
    activeSignature: 0,
    activeParameter,
  };
}

export function documentLink({ span, uri, tooltip }: DocumentLink, ranges: Ranges): lsp.DocumentLink {
  return { range: ranges.range(span), target: uri, tooltip };
}
