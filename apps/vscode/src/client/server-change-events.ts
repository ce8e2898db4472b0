import { explorerChanged } from '@findings/language-server/protocol';
import { EventEmitter } from 'vscode';
import type { Disposable, Event } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Says that something that the server answers may be another answer now: at most a few times a second. */
export function serverChanges(client: BaseLanguageClient): Disposable & { readonly changed: Event<void> } {
  const emitter = new EventEmitter<void>();
  const heard = client.onNotification(explorerChanged, () => emitter.fire());
  return {
    changed: emitter.event,
    dispose: () => {
      heard.dispose();
      emitter.dispose();
    },
  };
}
