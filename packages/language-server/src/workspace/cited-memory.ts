import { errorMessage } from '@findings/core/text';
import type { CurrentSettings } from '../client/settings.js';
import type { ServerState } from './server-state.js';

/**
 * Remembers the text of findings whose citations were inserted into a proposal, so that a later change is reported. It writes
 * when the proposal is saved: the lock then fits the file, and a citation that is only typed in passing leaves no trace.
 */
export interface CitedMemory {
  opened(uri: string): void;
  closed(uri: string): void;
  /** Never rejects. */
  saved(uri: string): Promise<void>;
}

export function createCitedMemory(
  { documents, refresher, service, host, say }: ServerState,
  settings: CurrentSettings,
  log: (message: string) => void,
): CitedMemory {
  /** The text of each open document when it was opened or last saved. */
  const texts = new Map<string, string>();
  const remember = async (uri: string, before: string): Promise<void> => {
    await refresher.ready(uri);
    const found = service.newPins(uri, before);
    const path = found && host.pathOf(found.lockUri);
    if (path === undefined) return;
    const buffer = documents.get(found!.lockUri)?.getText();
    if (buffer !== undefined && buffer !== host.files.read(path, path)) return;
    await host.addPins?.(path, found!.pinned);
    refresher.filesChanged([path]);
  };
  return {
    opened: (uri) => void texts.set(uri, documents.get(uri)?.getText() ?? ''),
    closed: (uri) => void texts.delete(uri),
    saved: async (uri) => {
      const before = texts.get(uri);
      const text = documents.get(uri)?.getText();
      const { rememberCitedText, trusted } = settings();
      if (before === undefined || text === undefined || text === before) return;
      texts.set(uri, text);
      if (!rememberCitedText || !trusted || !host.addPins) return;
      try {
        await remember(uri, before);
      } catch (error) {
        log(`The cited text was not remembered: ${errorMessage(error, say)}`);
      }
    },
  };
}
