import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { stackOf } from '../stack-of.js';
import type { StarRequestHandler } from 'vscode-languageserver';
import type { Handler, Handlers, Notifications } from './methods.js';

/** Whether the client has sent `initialize`, and whether it has sent `shutdown`. */
export type Phase = 'new' | 'running' | 'shut down';

interface Parts {
  readonly phase: () => Phase;
  readonly handlers: Handlers;
  readonly notifications: Notifications;
  /** Called before each message is handled. */
  readonly onMessage: (method: string) => void;
  /** Called with the result of each request. */
  readonly onResult: (result: unknown) => void;
  readonly log: (message: string) => void;
}

/** Calls the handler for the method of a message. */
export interface Dispatcher {
  readonly request: StarRequestHandler;
  notify(method: string, params: unknown): void;
}

export function createDispatcher({ phase, handlers, notifications, onMessage, onResult, log }: Parts): Dispatcher {
  return {
    request: async (method, params, cancellation) => {
      if (phase() === 'new') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'Send “initialize” first.');
      if (phase() === 'shut down') throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down.');
      if (!Object.hasOwn(handlers, method)) {
        throw new ResponseError(ErrorCodes.MethodNotFound, `There is no request “${method}”.`);
      }
      onMessage(method);
      const handler = handlers[method as keyof Handlers] as Handler<unknown, unknown>;
      try {
        // JSON-RPC allows a request without parameters.
        const result = await handler(params ?? {}, cancellation);
        onResult(result);
        return result;
      } catch (error) {
        if (!(error instanceof ResponseError)) log(`${method} failed: ${stackOf(error)}`);
        throw error;
      }
    },
    notify: (method, params) => {
      if (phase() !== 'running' || !Object.hasOwn(notifications, method)) return;
      onMessage(method);
      try {
        (notifications[method as keyof Notifications] as (params: unknown) => void)(params);
      } catch (error) {
        log(`${method} failed: ${stackOf(error)}`);
      }
    },
  };
}
