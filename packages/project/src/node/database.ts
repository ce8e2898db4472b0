import { IndexError } from '@findings/index';
import type { FindingsIndex } from '@findings/index';
import { Failure } from '../failure.js';
import type { Files } from '../files.js';

/** An index in a PostgreSQL database. */
export interface Database {
  /** The address without the password. */
  readonly displayName: string;
  readonly index: FindingsIndex;
  /** Runs an action. An error of the database becomes a failure with a message for users. */
  attempt<Value>(action: () => Promise<Value>): Promise<Value>;
}

/**
 * Opens the index in a PostgreSQL database.
 *
 * @throws Failure
 */
export async function openDatabase(
  files: Pick<Files, 'say'>,
  address: string,
  options: { readonly isReadOnly?: boolean } = {},
): Promise<Database> {
  // Loaded lazily: most indexes are files.
  const { addressName, openPostgresIndex } = await import('@findings/index/postgres');
  const displayName = addressName(address);
  const attempt = async <Value>(action: () => Promise<Value>): Promise<Value> => {
    try {
      return await action();
    } catch (error) {
      throw databaseFailure(files, displayName, error);
    }
  };
  return { displayName, index: await attempt(() => openPostgresIndex(address, options)), attempt };
}

function databaseFailure({ say }: Pick<Files, 'say'>, name: string, error: unknown): unknown {
  if (!(error instanceof IndexError)) return error;
  switch (error.problem) {
    case 'missing':
      return new Failure(
        say`The database “${name}” does not exist, or has no index. Create the database, and run “findings index” with it.`,
      );
    case 'outdated':
      return new Failure(
        say`An earlier version of Findings made the index in “${name}”. Run “findings index” with this version, as a user who may write to the database.`,
      );
    case 'newer':
      return new Failure(say`A later version of Findings made the index in “${name}”. Update Findings.`);
    case 'broken':
      return new Failure(
        say`The index in “${name}” is damaged. Remove the schema “findings”, and run “findings index” again.`,
      );
    case 'foreign':
      return new Failure(say`The schema “findings” in “${name}” belongs to another program. Choose another database.`);
    case 'busy':
      return new Failure(
        say`Other programs are writing to the index in “${name}”, or the server has too many connections. Try again later.`,
      );
    case 'full':
      return new Failure(
        say`The server of the database “${name}” has no disk space left. The index keeps the reports that are complete. Free some space and try again.`,
      );
    case 'read-only':
      return new Failure(
        say`You do not have permission to write to the index in “${name}”. Ask the owner of the database for it.`,
      );
    case 'denied':
      return new Failure(
        say`You do not have permission to read the index in “${name}”. Ask the owner of the database for it.`,
      );
    case 'unsupported':
      return new Failure(say`The database “${name}” cannot store all characters. Create one with the encoding UTF8.`);
    case 'unreachable':
      return new Failure(
        say`The server of the database “${name}” does not answer. Check the address, and whether the server is running.`,
      );
    case 'refused':
      return new Failure(
        say`The server of the database “${name}” refuses the user or the password. Set the password in PGPASSWORD or in the file .pgpass.`,
      );
    case 'slow':
      return new Failure(say`The database “${name}” takes too long to answer. Try again later.`);
    case 'untrusted':
      return new Failure(
        say`The connection to the database “${name}” is not secure: the server has no TLS, or its certificate is not trusted. Check “sslmode” and “sslrootcert” in the address.`,
      );
    case 'address':
      return new Failure(
        say`The address of the database cannot be read. Write it as in “postgres://user@db.example.org/findings”.`,
      );
  }
}
