import type { Event, ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What every feature needs. */
export interface FeatureContext {
  readonly extension: ExtensionContext;
  /** Requests wait until the server has started. */
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  /** Whether the extension runs in Node. In a browser, no programs can run. */
  readonly isNode: boolean;
  /** Fires when the status of documents may have changed, at most a few times a second. */
  readonly onStatusChanged: Event<void>;
  /** Fires when earlier results of the server may be stale. */
  readonly onResultsChanged: Event<void>;
}
