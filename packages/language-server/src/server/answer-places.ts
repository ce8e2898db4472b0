import { canonicalUri } from '../documents/canonical-uri.js';
import { cardCommands } from '../to-lsp/card-commands.js';
import { completionList } from '../to-lsp/completion.js';
import { definitionOf } from '../to-lsp/definition.js';
import { hoverOf } from '../to-lsp/hover.js';
import { markup } from '../to-lsp/markup.js';
import { selectionRange } from '../to-lsp/selection-range.js';
import { signatureHelp } from '../to-lsp/signature.js';
import type { Asking } from './asking.js';
import type { Handlers } from './methods.js';
import { isFindingName, readList, readObject, readPosition, readUri } from './read-params.js';
import type { CurrentSettings } from './settings.js';

type Answered =
  | 'textDocument/completion'
  | 'completionItem/resolve'
  | 'textDocument/hover'
  | 'textDocument/signatureHelp'
  | 'textDocument/definition'
  | 'textDocument/declaration'
  | 'textDocument/references'
  | 'textDocument/documentHighlight'
  | 'textDocument/selectionRange';

/** What is asked about a place in a document. */
export function answerPlaces(
  { session, client, about, aboutAll }: Asking,
  settings: CurrentSettings,
): Pick<Handlers, Answered> {
  const { service } = session;
  const definition: Handlers['textDocument/definition'] = (params) => {
    const position = readPosition(params.position);
    return about(readUri(params), [], ({ uri, positions }, ranges) =>
      definitionOf(service.definition(uri, positions.offsetAt(position)), uri, ranges, client()),
    );
  };
  return {
    'textDocument/completion': (params) => {
      const position = readPosition(params.position);
      const none = { isIncomplete: false, items: [] };
      return about(readUri(params), none, ({ uri, positions }, ranges) => {
        const found = service.complete(uri, positions.offsetAt(position));
        return found ? completionList(found, uri, ranges, client()) : none;
      });
    },
    'completionItem/resolve': (item) => {
      readObject(item);
      const { uri, about: finding } = (item.data ?? {}) as { readonly uri?: unknown; readonly about?: unknown };
      if (typeof uri !== 'string' || !isFindingName(finding)) return item;
      const told = service.documentation(canonicalUri(uri), finding);
      return told === undefined ? item : { ...item, documentation: markup(told, client()) };
    },
    'textDocument/hover': (params) => {
      const position = readPosition(params.position);
      return about(readUri(params), null, ({ uri, positions }, ranges) => {
        const at = { uri: session.documents.asWritten(uri), position };
        const hover = service.hover(
          uri,
          positions.offsetAt(position),
          settings().commands ? cardCommands(at) : undefined,
        );
        return hover ? hoverOf(hover, uri, ranges, client()) : null;
      });
    },
    'textDocument/signatureHelp': (params) => {
      const position = readPosition(params.position);
      return about(readUri(params), null, ({ uri, positions }) => {
        const signature = service.signature(uri, positions.offsetAt(position));
        return signature ? signatureHelp(signature, client()) : null;
      });
    },
    'textDocument/definition': definition,
    'textDocument/declaration': definition,
    'textDocument/references': (params, cancellation) => {
      const position = readPosition(params.position);
      const declaration = params.context?.includeDeclaration === true;
      return aboutAll(readUri(params), [], cancellation, ({ uri, positions }, ranges) =>
        service
          .references(uri, positions.offsetAt(position), { declaration })
          .map((place) => ranges.location(place.uri, place.span)),
      );
    },
    'textDocument/documentHighlight': (params) => {
      const position = readPosition(params.position);
      return about(readUri(params), [], ({ uri, positions }, ranges) =>
        service.highlights(uri, positions.offsetAt(position)).map((span) => ({
          range: ranges.range(uri, span),
          kind: 1 as const,
        })),
      );
    },
    'textDocument/selectionRange': (params) => {
      const asked = readList(params.positions, '“positions”').map((position) => readPosition(position));
      return about(readUri(params), [], ({ uri, positions }, ranges) =>
        asked.map((position) =>
          selectionRange(service.selections(uri, positions.offsetAt(position)), position, uri, ranges),
        ),
      );
    },
  };
}
