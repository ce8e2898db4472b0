import { IndexError, type IndexProblem } from './index-error.js';

const NOT_ALLOWED = '42501';

/** Problems by the code of an error, or the first two characters of it: https://www.postgresql.org/docs/17/errcodes-appendix.html */
const PROBLEMS: ReadonlyMap<string, IndexProblem> = new Map([
  ['08', 'unreachable'],
  ['28', 'refused'],
  ['3D', 'missing'],
  ['53', 'busy'],
  ['57', 'unreachable'],
  ['58', 'broken'],
  ['XX', 'broken'],
  ['25006', 'read-only'],
  ['3F000', 'broken'],
  ['40001', 'busy'],
  ['40P01', 'busy'],
  [NOT_ALLOWED, 'read-only'],
  ['42703', 'broken'],
  ['42704', 'broken'],
  ['42883', 'broken'],
  ['42P01', 'broken'],
  ['53100', 'full'],
  ['55P03', 'busy'],
  ['57014', 'slow'],
]);

/** A transaction that failed with one of these has only to be tried again: another writer has changed the same rows. */
const CONFLICTS: ReadonlySet<string> = new Set(['23505', '40001', '40P01']);

/** Codes of Node and of the client for a connection that fails or breaks. */
const CONNECTION = /^(?:E[A-Z_]+|CONNECT_TIMEOUT|CONNECTION_(?:CLOSED|DESTROYED|ENDED))$/;
const CERTIFICATE = /CERT|SIGNATURE|^ERR_SSL|^ERR_TLS/;

/** Whether the server reported an error, so that the connection goes on. */
export function isOfServer(error: unknown): boolean {
  return error instanceof Error && error.name === 'PostgresError';
}

export function isConflict(error: unknown): boolean {
  return CONFLICTS.has(codeOf(error));
}

export interface Attempt {
  readonly isSecure: boolean;
  readonly isReading: boolean;
}

/** @param isSecure whether the connection must have TLS. A server without it closes the connection. */
function problemOf(error: unknown, { isSecure, isReading }: Attempt): IndexProblem | undefined {
  const code = codeOf(error);
  if (isOfServer(error) && isReading && code === NOT_ALLOWED) return 'denied';
  if (isOfServer(error)) return PROBLEMS.get(code) ?? PROBLEMS.get(code.slice(0, 2));
  if (CERTIFICATE.test(code)) return 'untrusted';
  if (isSecure && code === 'ECONNRESET') return 'untrusted';
  return CONNECTION.test(code) ? 'unreachable' : undefined;
}

/** @throws IndexError if the server, or the connection to it, reports a problem */
export async function attempt<Value>(options: Attempt, action: () => Promise<Value>): Promise<Value> {
  try {
    return await action();
  } catch (error) {
    const problem = error instanceof IndexError ? undefined : problemOf(error, options);
    throw problem === undefined ? error : new IndexError(problem, { cause: error });
  }
}

function codeOf(error: unknown): string {
  return String((error as { readonly code?: unknown } | null)?.code ?? '');
}
