import { shortReference } from '@findings/export';
import { toLsp } from '../to-lsp/to-lsp.js';
import { CompletionTriggerKind } from 'vscode-languageserver';
import type { CompletionList } from 'vscode-languageserver';
import { canonicalUri } from '../documents/canonical-uri.js';
import { completionList } from '../to-lsp/completion.js';
import { cardCommands, definitionOf, hoverOf, markup, selectionRange, signatureHelp } from '../to-lsp/features.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { isTargetReference, readList, readObject, readPosition, readUri } from './read-params.js';
import type { CurrentSettings } from '../client/settings.js';

/** Handles requests about a position in a document. */
export function positionHandlers(
  { state, client, ranges, whenReady, whenReadyAt, whenIndexed }: RequestContext,
  settings: CurrentSettings,
) {
  const { service } = state;
  const definition: Handlers['textDocument/definition'] = (params) =>
    whenReadyAt(params, [], (uri, offset) => definitionOf(service.definition(uri, offset), ranges, client()));
  return {
    'textDocument/completion': (params) => {
      const isRequested = params.context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
      const empty: CompletionList = { isIncomplete: false, items: [] };
      return whenReadyAt(params, empty, (uri, offset) =>
        completionList(service.complete(uri, offset, isRequested), uri, ranges, client()),
      );
    },
    'completionItem/resolve': (item) => {
      readObject(item);
      const { uri, about: finding } = (item.data ?? {}) as { readonly uri?: unknown; readonly about?: unknown };
      if (typeof uri !== 'string' || !isTargetReference(finding)) return item;
      const documentation = service.documentation(canonicalUri(uri), finding);
      return documentation === undefined ? item : { ...item, documentation: markup(documentation, client()) };
    },
    'textDocument/hover': (params) =>
      whenReadyAt(params, null, (uri, offset) => {
        const at = { uri: state.documents.asWritten(uri), position: params.position };
        const hover = service.hover(uri, offset, {
          commands: settings().commands ? cardCommands(at) : undefined,
          referenceTo: shortReference,
        });
        return hover ? hoverOf(hover, ranges, client()) : null;
      }),
    'textDocument/signatureHelp': (params) =>
      whenReadyAt(params, null, (uri, offset) => {
        const signature = service.signature(uri, offset);
        return signature ? signatureHelp(signature, client()) : null;
      }),
    'textDocument/definition': definition,
    'textDocument/declaration': definition,
    'textDocument/references': (params, cancellation) => {
      const position = readPosition(params.position);
      const declaration = params.context?.includeDeclaration === true;
      return whenIndexed(readUri(params), [], cancellation, (document) =>
        toLsp(service.references(document.uri, document.offsetAt(position), { declaration }), ranges),
      );
    },
    'textDocument/documentHighlight': (params) =>
      whenReadyAt(params, [], (uri, offset) =>
        service.highlights(uri, offset).map((span) => ({ range: ranges.range(span), kind: 1 as const })),
      ),
    'textDocument/selectionRange': (params) => {
      const positions = readList(params.positions, '“positions”').map((position) => readPosition(position));
      return whenReady(readUri(params), [], (document) =>
        positions.map((position) =>
          selectionRange(service.selections(document.uri, document.offsetAt(position)), position, ranges),
        ),
      );
    },
  } satisfies Partial<Handlers>;
}
