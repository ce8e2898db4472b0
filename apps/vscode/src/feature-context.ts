import type { Event, ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What every feature gets. */
export interface FeatureContext {
  readonly context: ExtensionContext;
  /** Requests wait until the server has started. */
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  /** Documents may stand otherwise than they did: at most a few times a second. */
  readonly onStatusChanged: Event<void>;
  /** What the server answers may be something else now. */
  readonly onAnswersChanged: Event<void>;
}
