import { EventEmitter } from 'vscode';
import type { Event } from 'vscode';
import { CloseAction, ErrorAction } from 'vscode-languageclient';
import type { ErrorHandler } from 'vscode-languageclient';

/** A server that dies is started again, but not for ever. */
export interface CrashPolicy {
  readonly handler: ErrorHandler;
  readonly onTooMany: Event<void>;
}

const MOST = 5;
/** Milliseconds. */
const WITHIN = 3 * 60 * 1000;

export function createCrashes(): CrashPolicy {
  const { event: onTooMany, fire } = bound(new EventEmitter<void>());
  let times: readonly number[] = [];
  return {
    onTooMany,
    handler: {
      // A message that went wrong is in the log; what is behind it goes on.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        const now = Date.now();
        times = [...times.filter((time) => now - time < WITHIN), now];
        if (times.length <= MOST) return { action: CloseAction.Restart, handled: true };
        times = [];
        // Told when the client knows that it has ended.
        setTimeout(fire, 0);
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
  };
}

function bound(emitter: EventEmitter<void>): { readonly event: Event<void>; readonly fire: () => void } {
  return { event: emitter.event, fire: () => emitter.fire() };
}
