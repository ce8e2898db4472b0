import { citableRequest, resolveRequest, searchRequest } from '@findings/language-server/protocol';
import type { CitedFindingItem } from '@findings/language-server/protocol';
import { workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { Api, Finding } from './api.js';
import { waitUntilRunning } from './client/server-lifecycle.js';
import type { FeatureContext } from './feature-context.js';

/** Converts the server's results to VS Code's types. */
export function createApi({ client, onResultsChanged }: FeatureContext): Api {
  const { protocol2CodeConverter: from, code2ProtocolConverter: to } = client;
  const findingOf = ({ location, ...finding }: CitedFindingItem): Finding => ({
    ...finding,
    location: from.asLocation(location),
  });
  /** The server needs an open document, which may have unsaved text. */
  const openDocument = async (uri: Uri): Promise<{ textDocument: { uri: string } }> => {
    const document = await workspace.openTextDocument(uri);
    return { textDocument: to.asTextDocumentIdentifier(document) };
  };
  return {
    version: 1,
    onDidChange: onResultsChanged,
    resolve: async (proposal, key) => {
      await waitUntilRunning(client);
      const result = await client.sendRequest(resolveRequest, { ...(await openDocument(proposal)), key });
      if (!result) return undefined;
      const { finding, ...rest } = result;
      return { ...rest, ...(finding && { finding: findingOf(finding) }) };
    },
    search: async (words, { limit, proposal } = {}) => {
      await waitUntilRunning(client);
      const results = await client.sendRequest(searchRequest, {
        query: words,
        ...(limit !== undefined && { limit }),
        ...(proposal && (await openDocument(proposal))),
      });
      return results.map(({ id, qualifiedId, title, excerpt, location, citation }) => ({
        id,
        qualifiedId,
        title,
        excerpt,
        location: from.asLocation(location),
        citation,
      }));
    },
    findings: async (proposal) => {
      await waitUntilRunning(client);
      return (await client.sendRequest(citableRequest, await openDocument(proposal))).map(findingOf);
    },
  };
}
