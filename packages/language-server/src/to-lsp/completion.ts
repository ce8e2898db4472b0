import type { Completion, CompletionKind, Completions } from '@findings/language-service';
import type { CompletionItem, CompletionItemKind, CompletionList } from 'vscode-languageserver';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import type { Ranges } from './ranges.js';

/** The kind decides which icon an editor shows. None fits exactly. */
const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  report: 9,
  summary: 18,
  day: 23,
  session: 7,
  part: 7,
  highlight: 12,
  passage: 1,
  exchange: 8,
  speaker: 6,
  work: 18,
  locator: 14,
  file: 17,
  setting: 10,
  value: 13,
};

/** @param uri of the document. The client sends it back in `completionItem/resolve`. */
export function completionList(
  { items, isIncomplete }: Completions,
  uri: string,
  ranges: Ranges,
  client: ClientCapabilities,
): CompletionList {
  return { isIncomplete, items: items.map((item) => completionItem(item, uri, ranges, client)) };
}

function completionItem(
  completion: Completion,
  uri: string,
  ranges: Ranges,
  client: ClientCapabilities,
): CompletionItem {
  const { label, detail, description, kind, filterText, sortText, edit, preselect, about } = completion;
  const more = [detail?.trim(), description].filter((part) => part !== undefined && part !== '').join(' · ');
  return {
    label,
    kind: KINDS[kind],
    ...(client.labelDetails
      ? { labelDetails: { ...(detail !== undefined && { detail }), ...(description !== undefined && { description }) } }
      : more !== '' && { detail: more }),
    filterText: client.showsFilterText ? labeledFilterText(completion) : filterText,
    sortText,
    insertTextFormat: 1,
    textEdit: { range: ranges.range(edit.span), newText: edit.text },
    ...(preselect && { preselect }),
    ...(about && { data: { uri, about } }),
  };
}

/** Puts the label before the filter text, for clients that show only the filter text. */
function labeledFilterText({ label, detail = '', filterText }: Completion): string {
  return label.startsWith(filterText) ? filterText : `${label}${detail} ${filterText}`;
}
