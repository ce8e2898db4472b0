import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { IndexError } from './index-error.js';

/** What a client needs to connect. An absent field has the value of the environment, or the usual one. */
export interface PostgresAddress {
  readonly host: string;
  readonly port: number;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  /** The options of `tls.connect` if TLS is required. */
  readonly ssl: false | 'prefer' | object;
  /** In seconds. */
  readonly connectTimeout: number;
  /** In milliseconds. */
  readonly statementTimeout: number;
  readonly applicationName: string;
}

const CONNECT_TIMEOUT = 10;
const STATEMENT_TIMEOUT = 60_000;

/**
 * Reads an address as `psql` does: `postgres://USER@HOST:PORT/DATABASE?sslmode=verify-full`. The environment variables of PostgreSQL, such as
 * `PGPASSWORD`, supply what it lacks, and `.pgpass` supplies passwords.
 *
 * @throws IndexError without the address, which may have a password
 */
export function readAddress(address: string, environment: NodeJS.ProcessEnv = process.env): PostgresAddress {
  const { url, options } = parse(address);
  const value = (name: string, fromUrl: string, variable: string): string | undefined =>
    [options.get(name), fromUrl, environment[variable]].find((each) => each !== undefined && each !== '');
  const host = value('host', url.hostname, 'PGHOST') ?? 'localhost';
  const port = wholeNumber(value('port', url.port, 'PGPORT') ?? '5432');
  const user = value('user', url.username, 'PGUSER');
  const database = value('dbname', url.pathname.slice(1), 'PGDATABASE') ?? user;
  const own = value('password', url.password, 'PGPASSWORD');
  const password = own ?? savedPassword(environment, [host.startsWith('/') ? 'localhost' : host, port, database, user]);
  return {
    host,
    port,
    ...(user !== undefined && { user }),
    ...(database !== undefined && { database }),
    ...(password !== undefined && { password }),
    ssl: sslOf(host, (name, variable) => value(name, '', variable)),
    connectTimeout: wholeNumber(value('connect_timeout', '', 'PGCONNECT_TIMEOUT') ?? String(CONNECT_TIMEOUT)),
    statementTimeout: wholeNumber(options.get('statement_timeout') ?? String(STATEMENT_TIMEOUT)),
    applicationName: value('application_name', '', 'PGAPPNAME') ?? 'findings',
  };
}

/** An address for messages: without the password and the options. */
export function addressName(address: string): string {
  try {
    const { url } = parse(address);
    const user = url.username === '' ? '' : `${url.username}@`;
    return `postgres://${user}${url.hostname}${url.port === '' ? '' : `:${url.port}`}${url.pathname}`;
  } catch {
    return 'postgres://…';
  }
}

const OPTIONS: ReadonlySet<string> = new Set([
  'application_name',
  'connect_timeout',
  'dbname',
  'host',
  'password',
  'port',
  'sslmode',
  'sslrootcert',
  'statement_timeout',
  'user',
]);

interface UrlParts {
  readonly hostname: string;
  readonly port: string;
  readonly username: string;
  readonly password: string;
  readonly pathname: string;
}

function parse(address: string): { url: UrlParts; options: ReadonlyMap<string, string> } {
  let url: URL;
  try {
    url = new URL(address);
    if (!/^postgres(?:ql)?:\/\//.test(address)) throw new TypeError();
    const [hostname, username, password, pathname] = [url.hostname, url.username, url.password, url.pathname].map(
      (part) => decodeURIComponent(part),
    ) as [string, string, string, string];
    const options = new Map(url.searchParams);
    if ([...options.keys()].some((name) => !OPTIONS.has(name))) throw new TypeError();
    const parts = { hostname: hostname.replace(/^\[(.*)\]$/, '$1'), port: url.port, username, password, pathname };
    if ([...Object.values(parts), ...options.values()].some((part) => part.includes('\0'))) throw new TypeError();
    return { url: parts, options };
  } catch {
    throw new IndexError('address');
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new IndexError('address');
  return Number(text);
}

/** The modes of `sslmode`: https://www.postgresql.org/docs/17/libpq-ssl.html */
function sslOf(host: string, value: (name: string, variable: string) => string | undefined): false | 'prefer' | object {
  const mode = value('sslmode', 'PGSSLMODE') ?? 'prefer';
  const file = value('sslrootcert', 'PGSSLROOTCERT');
  // As in `psql`, a socket of this machine has no TLS.
  if (host.startsWith('/') || mode === 'disable') return false;
  const ca = file === undefined || file === 'system' ? undefined : readCertificate(file);
  // For a host that is an IP address, `tls` compares the certificate with this name.
  const verified = { rejectUnauthorized: true, host, ...(ca !== undefined && { ca }) };
  switch (mode) {
    case 'allow':
    case 'prefer':
      return 'prefer';
    case 'require':
      // As in `psql`, a given certificate is verified.
      return ca === undefined ? { rejectUnauthorized: false } : { ...verified, checkServerIdentity: () => undefined };
    case 'verify-ca':
      return { ...verified, checkServerIdentity: () => undefined };
    case 'verify-full':
      return verified;
    default:
      throw new IndexError('address');
  }
}

function readCertificate(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new IndexError('untrusted', { cause: error });
  }
}

/** The password in the file that `psql` reads. Like `psql`, it ignores a file that others may read. */
function savedPassword(
  { PGPASSFILE: file = join(homedir(), '.pgpass') }: NodeJS.ProcessEnv,
  wanted: readonly (string | number | undefined)[],
): string | undefined {
  let text: string;
  try {
    const { mode } = statSync(file);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) return undefined;
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) continue;
    const fields = (line.match(/(?:\\.|[^:\\])*(?::|$)/g) ?? []).map((field) =>
      field.replace(/:$/, '').replaceAll(/\\(.)/g, '$1'),
    );
    if (fields.length >= 5 && wanted.every((each, index) => fields[index] === '*' || fields[index] === String(each)))
      return fields[4];
  }
  return undefined;
}
