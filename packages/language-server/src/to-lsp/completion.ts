import type { Completion, CompletionKind } from '@findings/language-service';
import { CompletionItemKind } from 'vscode-languageserver';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import type { Ranges } from './ranges.js';

/**
 * Screen readers speak the name of the kind. LSP has only kinds of code, so all keys of citations are references, and the rest is text.
 * Users can hide text in the list of VS Code, with the suggestions of words.
 */
function kindOf(kind: CompletionKind): CompletionItemKind {
  switch (kind) {
    case 'locator':
    case 'file':
    case 'setting':
    case 'value':
      return CompletionItemKind.Text;
    default:
      return CompletionItemKind.Reference;
  }
}

/** @param uri of the document. The client sends it back in `completionItem/resolve`. */
export function completionList(
  completions: readonly Completion[],
  uri: string,
  ranges: Ranges,
  client: ClientCapabilities,
): CompletionList {
  const items = completions.map((completion, order) => ({
    ...completionItem(completion, uri, ranges, client),
    // Makes clients keep the order.
    sortText: String(order).padStart(4, '0'),
  }));
  return { isIncomplete: true, items };
}

function completionItem(
  completion: Completion,
  uri: string,
  ranges: Ranges,
  client: ClientCapabilities,
): CompletionItem {
  const { label, detail, description, kind, filterText, edit, preselect, about } = completion;
  const more = [detail?.trim(), description].filter((part) => part !== undefined && part !== '').join(' · ');
  return {
    label,
    kind: kindOf(kind),
    ...(client.labelDetails
      ? { labelDetails: { ...(detail !== undefined && { detail }), ...(description !== undefined && { description }) } }
      : more !== '' && { detail: more }),
    filterText: client.showsFilterText ? labeledFilterText(completion) : filterText,
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
