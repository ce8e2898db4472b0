/** Of a request, by which its answer is known. */
export type Id = number | string;

export interface RequestMessage {
  readonly id: Id;
  readonly method: string;
  readonly params: unknown;
}

export interface NotificationMessage {
  readonly method: string;
  readonly params: unknown;
}

export interface ResponseMessage {
  readonly id: Id;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export type Message =
  | ({ readonly type: 'request' } & RequestMessage)
  | ({ readonly type: 'notification' } & NotificationMessage)
  | ({ readonly type: 'response' } & ResponseMessage)
  /** Not JSON-RPC. Has the id if it may be a malformed request, or `isAnswer` if it is a malformed response. */
  | { readonly type: 'invalid'; readonly id: Id | null; readonly isAnswer?: true };

/** What a value is that came over the wire. */
export function readMessage(value: unknown): Message {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { type: 'invalid', id: null };
  const { id, method, params, result, error } = value as Readonly<Record<string, unknown>>;
  const hasId = typeof id === 'string' || (typeof id === 'number' && Number.isFinite(id));
  if (typeof method === 'string') {
    if (hasId) return { type: 'request', id, method, params };
    return id === undefined ? { type: 'notification', method, params } : { type: 'invalid', id: null };
  }
  if (hasId && isError(error)) return { type: 'response', id, error };
  if (hasId && 'result' in value) return { type: 'response', id, result };
  // Replying to a malformed response could make both sides exchange errors forever.
  if ('error' in value || 'result' in value) return { type: 'invalid', id: null, isAnswer: true };
  return { type: 'invalid', id: hasId ? id : null };
}

function isError(error: unknown): error is NonNullable<ResponseMessage['error']> {
  if (typeof error !== 'object' || error === null) return false;
  return 'code' in error && typeof error.code === 'number' && 'message' in error && typeof error.message === 'string';
}
