import { explorerRequest, searchRequest } from '@findings/language-server/protocol';
import type { ExplorerItem } from '@findings/language-server/protocol';
import type { BaseLanguageClient, TextDocumentIdentifier } from 'vscode-languageclient';
import { searchResultItem, explorerLineItem } from './finding-item.js';
import type { FindingItem } from './finding-item.js';

/** The most findings in a list. */
const MOST = 50;

/** Finds findings by words, best first. Without words, lists the sessions of the reports. */
export async function searchFindings(
  client: BaseLanguageClient,
  words: string,
  textDocument: TextDocumentIdentifier | undefined,
): Promise<readonly FindingItem[]> {
  const from = textDocument && { textDocument };
  if (words.trim() === '') return outline(client, from);
  return (await client.sendRequest(searchRequest, { query: words, limit: MOST, ...from })).map(searchResultItem);
}

async function outline(
  client: BaseLanguageClient,
  from: { readonly textDocument: TextDocumentIdentifier } | undefined,
): Promise<readonly FindingItem[]> {
  const childrenOf = ({ node }: ExplorerItem) => client.sendRequest(explorerRequest, { node, ...from });
  const found: ExplorerItem[] = [];
  for (const report of await client.sendRequest(explorerRequest, { ...from })) {
    for (const each of await childrenOf(report)) {
      if (found.length >= MOST) break;
      for (const item of each.kind === 'day' ? await childrenOf(each) : [each]) found.push(item);
    }
  }
  return found.flatMap((each) => explorerLineItem(each) ?? []).slice(0, MOST);
}
