import { explorerRequest, searchRequest } from '@findings/language-server/protocol';
import type { ExplorerItem } from '@findings/language-server/protocol';
import type { BaseLanguageClient, TextDocumentIdentifier } from 'vscode-languageclient';
import { foundItem, outlineItem } from './finding-item.js';
import type { FindingItem } from './finding-item.js';

/** So many are listed; who does not find it among these types on. */
const MOST = 50;

/** What words find, best first; for no words, the sessions of the reports. */
export async function searchFindings(
  client: BaseLanguageClient,
  words: string,
  textDocument: TextDocumentIdentifier | undefined,
): Promise<readonly FindingItem[]> {
  const from = textDocument && { textDocument };
  if (words.trim() === '') return outline(client, from);
  return (await client.sendRequest(searchRequest, { query: words, limit: MOST, ...from })).map(foundItem);
}

async function outline(
  client: BaseLanguageClient,
  from: { readonly textDocument: TextDocumentIdentifier } | undefined,
): Promise<readonly FindingItem[]> {
  const below = ({ node }: ExplorerItem) => client.sendRequest(explorerRequest, { node, ...from });
  const found: ExplorerItem[] = [];
  for (const report of await client.sendRequest(explorerRequest, { ...from })) {
    for (const each of await below(report)) {
      if (found.length >= MOST) break;
      for (const item of each.kind === 'day' ? await below(each) : [each]) found.push(item);
    }
  }
  return found.flatMap((each) => outlineItem(each) ?? []).slice(0, MOST);
}
