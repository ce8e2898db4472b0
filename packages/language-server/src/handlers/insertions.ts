import type { TargetReference, TextEdit } from '@findings/language-service';
import type { TextEdit as LspTextEdit } from 'vscode-languageserver';
import { canonicalUri } from '../documents/canonical-uri.js';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { longestPasted } from '../protocol.js';
import { toLsp } from '../to-lsp/to-lsp.js';
import type { Ranges } from '../to-lsp/ranges.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { isTargetReference, readList, readRange, readText, readUri } from './read-params.js';

/** Handles requests to insert, paste or copy findings. */
export function insertionHandlers({ state, ranges, whenReady }: RequestContext) {
  const { service, say } = state;
  const notAProposal = (): { readonly refusal: string } => ({
    refusal: say`Findings can only be cited in Markdown files.`,
  });
  return {
    'findings/insertion': (params) => {
      const range = readRange(params.range);
      const { form, prefix, locator, words } = params;
      const findings = readList(params.findings, '“findings”').map(readFindingOrKey);
      return whenReady(readUri(params), notAProposal(), (document) => {
        const edit = service.insertion({
          uri: document.uri,
          ...offsets(document, range),
          findings,
          form: form === 'quotation' ? form : 'citation',
          ...(prefix !== undefined && { prefix: readText(prefix, '“prefix”') }),
          ...(locator !== undefined && { locator: readText(locator, '“locator”') }),
          ...(words !== undefined && { words: readText(words, '“words”') }),
        });
        return 'refusal' in edit ? edit : textEdit(edit, ranges);
      });
    },
    'findings/citeSentence': (params) => {
      const range = readRange(params.range);
      return whenReady(readUri(params), notAProposal(), (document) => {
        const { start, end } = offsets(document, range);
        return toLsp(service.citeSentence(document.uri, start, end), ranges);
      });
    },
    'findings/pasted': (params) => {
      const range = readRange(params.range);
      const text = readText(params.text, '“text”');
      if (text.length > longestPasted) return [];
      return whenReady(readUri(params), [], (document) => {
        const { start, end } = offsets(document, range);
        const items = service.pasted(document.uri, start, end, text);
        return items.map(({ title, edit }) => ({ title, edit: textEdit(edit, ranges) }));
      });
    },
    'findings/copied': (params) => {
      const range = readRange(params.range);
      return whenReady(readUri(params), null, (document) => {
        const { start, end } = offsets(document, range);
        return service.copied(document.uri, start, end) ?? null;
      });
    },
  } satisfies Partial<Handlers>;
}

function readFindingOrKey(value: unknown): string | TargetReference {
  return isTargetReference(value)
    ? { source: canonicalUri(value.source), id: value.id }
    : readText(value, 'Each of “findings”');
}

function offsets(document: TextDocument, { start, end }: ReturnType<typeof readRange>) {
  const from = document.offsetAt(start);
  return { start: from, end: Math.max(from, document.offsetAt(end)) };
}

function textEdit({ span, text }: TextEdit, ranges: Ranges): LspTextEdit {
  return { range: ranges.range(span), newText: text };
}
