import { citableRequest, resolveRequest, searchRequest } from '@findings/language-server/protocol';
import type { CitedFindingItem } from '@findings/language-server/protocol';
import { workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { Api, Finding } from '../api.js';
import { waitUntilRunning } from '../client/wait-until-running.js';
import type { FeatureContext } from '../feature-context.js';

/** The server's answers, in VS Code's places. */
export function createApi({ client, onAnswersChanged }: FeatureContext): Api {
  const { protocol2CodeConverter: from, code2ProtocolConverter: to } = client;
  const findingOf = ({ location, ...finding }: CitedFindingItem): Finding => ({
    ...finding,
    location: from.asLocation(location),
  });
  /** The server answers about what is open, since that is what has unsaved words. */
  const opened = async (uri: Uri): Promise<{ textDocument: { uri: string } }> => {
    const document = await workspace.openTextDocument(uri);
    return { textDocument: to.asTextDocumentIdentifier(document) };
  };
  return {
    version: 1,
    onDidChange: onAnswersChanged,
    resolve: async (proposal, key) => {
      await waitUntilRunning(client);
      const answer = await client.sendRequest(resolveRequest, { ...(await opened(proposal)), key });
      if (!answer) return undefined;
      const { finding, ...rest } = answer;
      return { ...rest, ...(finding && { finding: findingOf(finding) }) };
    },
    search: async (words, { limit, proposal } = {}) => {
      await waitUntilRunning(client);
      const found = await client.sendRequest(searchRequest, {
        query: words,
        ...(limit !== undefined && { limit }),
        ...(proposal && (await opened(proposal))),
      });
      return found.map(({ id, qualifiedId, title, excerpt, location, citation }) => ({
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
      return (await client.sendRequest(citableRequest, await opened(proposal))).map(findingOf);
    },
  };
}
