import type { TargetReference, TextEdit } from '@findings/language-service';
import type { TextEdit as LspTextEdit } from 'vscode-languageserver';
import { canonicalUri } from '../documents/canonical-uri.js';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { longestPasted } from '../protocol.js';
import type { InsertionResult } from '../protocol.js';
import type { Ranges } from '../to-lsp/ranges.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { isFindingName, readList, readRange, readText, readUri } from './read-params.js';

type Answered = 'findings/insertion' | 'findings/pasted' | 'findings/copied';

/** What is put into a proposal, or taken out of a report for one. */
export function insertionHandlers({ session, ranges, about }: RequestContext): Pick<Handlers, Answered> {
  const { service, say } = session;
  const unknown = (): InsertionResult => ({
    refusal: say`Findings are cited in proposals, and this file is none that is open as Markdown.`,
  });
  return {
    'findings/insertion': (params) => {
      const range = readRange(params.range);
      const { form, locator, words } = params;
      const findings = readList(params.findings, '“findings”').map(readNamed);
      return about(readUri(params), unknown(), (document) => {
        const edit = service.insertion({
          uri: document.uri,
          ...offsets(document, range),
          findings,
          form: form === 'quotation' ? form : 'citation',
          ...(locator !== undefined && { locator: readText(locator, '“locator”') }),
          ...(words !== undefined && { words: readText(words, '“words”') }),
        });
        return 'refusal' in edit ? edit : textEdit(edit, ranges);
      });
    },
    'findings/pasted': (params) => {
      const range = readRange(params.range);
      const text = readText(params.text, '“text”');
      if (text.length > longestPasted) return [];
      return about(readUri(params), [], (document) => {
        const { start, end } = offsets(document, range);
        const offers = service.pasted(document.uri, start, end, text);
        return offers.map(({ title, edit }) => ({ title, edit: textEdit(edit, ranges) }));
      });
    },
    'findings/copied': (params) => {
      const range = readRange(params.range);
      return about(readUri(params), null, (document) => {
        const { start, end } = offsets(document, range);
        return service.copied(document.uri, start, end) ?? null;
      });
    },
  };
}

function readNamed(value: unknown): string | TargetReference {
  return isFindingName(value)
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
