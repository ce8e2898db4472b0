import { CompletionTriggerKind } from 'vscode-languageserver';
import { canonicalUri } from '../documents/canonical-uri.js';
import { completionList } from '../to-lsp/completion.js';
import { definitionOf } from '../to-lsp/definition.js';
import { cardCommands, hoverOf } from '../to-lsp/hover.js';
import { markup } from '../to-lsp/markup.js';
import { selectionRange } from '../to-lsp/selection-range.js';
import { signatureHelp } from '../to-lsp/signature.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { isTargetReference, readList, readObject, readPosition, readUri } from './read-params.js';
import type { CurrentSettings } from '../client/settings.js';

type Methods =
  | 'textDocument/completion'
  | 'completionItem/resolve'
  | 'textDocument/hover'
  | 'textDocument/signatureHelp'
  | 'textDocument/definition'
  | 'textDocument/declaration'
  | 'textDocument/references'
  | 'textDocument/documentHighlight'
  | 'textDocument/selectionRange';

/** Handles requests about a position in a document. */
export function positionHandlers(
  { state, client, ranges, whenReady, whenIndexed }: RequestContext,
  settings: CurrentSettings,
): Pick<Handlers, Methods> {
  const { service } = state;
  const definition: Handlers['textDocument/definition'] = (params) => {
    const position = readPosition(params.position);
    return whenReady(readUri(params), [], (document) =>
      definitionOf(service.definition(document.uri, document.offsetAt(position)), ranges, client()),
    );
  };
  return {
    'textDocument/completion': (params) => {
      const position = readPosition(params.position);
      const isRequested = params.context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
      const empty = { isIncomplete: false, items: [] };
      return whenReady(readUri(params), empty, (document) => {
        const completions = service.complete(document.uri, document.offsetAt(position), isRequested);
        return completions ? completionList(completions, document.uri, ranges, client()) : empty;
      });
    },
    'completionItem/resolve': (item) => {
      readObject(item);
      const { uri, about: finding } = (item.data ?? {}) as { readonly uri?: unknown; readonly about?: unknown };
      if (typeof uri !== 'string' || !isTargetReference(finding)) return item;
      const documentation = service.documentation(canonicalUri(uri), finding);
      return documentation === undefined ? item : { ...item, documentation: markup(documentation, client()) };
    },
    'textDocument/hover': (params) => {
      const position = readPosition(params.position);
      return whenReady(readUri(params), null, (document) => {
        const at = { uri: state.documents.asWritten(document.uri), position };
        const hover = service.hover(
          document.uri,
          document.offsetAt(position),
          settings().commands ? cardCommands(at) : undefined,
        );
        return hover ? hoverOf(hover, ranges, client()) : null;
      });
    },
    'textDocument/signatureHelp': (params) => {
      const position = readPosition(params.position);
      return whenReady(readUri(params), null, (document) => {
        const signature = service.signature(document.uri, document.offsetAt(position));
        return signature ? signatureHelp(signature, client()) : null;
      });
    },
    'textDocument/definition': definition,
    'textDocument/declaration': definition,
    'textDocument/references': (params, cancellation) => {
      const position = readPosition(params.position);
      const declaration = params.context?.includeDeclaration === true;
      return whenIndexed(readUri(params), [], cancellation, (document) =>
        service
          .references(document.uri, document.offsetAt(position), { declaration })
          .map((place) => ranges.location(place.uri, place.span)),
      );
    },
    'textDocument/documentHighlight': (params) => {
      const position = readPosition(params.position);
      return whenReady(readUri(params), [], (document) =>
        service.highlights(document.uri, document.offsetAt(position)).map((span) => ({
          range: ranges.range(span),
          kind: 1 as const,
        })),
      );
    },
    'textDocument/selectionRange': (params) => {
      const positions = readList(params.positions, '“positions”').map((position) => readPosition(position));
      return whenReady(readUri(params), [], (document) =>
        positions.map((position) =>
          selectionRange(service.selections(document.uri, document.offsetAt(position)), position, ranges),
        ),
      );
    },
  };
}
