import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import postgres, { type Sql } from 'postgres';
import type { PostgresAddress } from './postgres-address.js';
import { attempt, isConflict, isOfServer } from './postgres-problem.js';

/** How long a program waits while another one writes, in milliseconds. */
const LOCK_TIMEOUT = 30_000;
const MAX_TRIES = 10;

/**
 * One connection, which is opened again after a failure. All statements are in transactions with time limits, one after the other. The client's own
 * transactions are not used, because a connection that breaks in one of them ends the process.
 */
export class Connection {
  readonly #address: PostgresAddress;
  #client: Sql | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(address: PostgresAddress) {
    this.#address = address;
  }

  read<Value>(read: (sql: Sql) => Promise<Value>): Promise<Value> {
    return this.#run(true, () => this.#transaction('ISOLATION LEVEL REPEATABLE READ READ ONLY', read));
  }

  write<Value>(write: (sql: Sql) => Promise<Value>): Promise<Value> {
    return this.#run(false, async () => {
      for (let tries = 1; ; tries++) {
        try {
          return await this.#transaction('READ WRITE', write);
        } catch (error) {
          if (!isConflict(error) || tries === MAX_TRIES) throw error;
        }
      }
    });
  }

  /** Runs a statement that cannot be in a transaction. */
  maintain(statement: string): Promise<void> {
    return this.#run(false, async () => {
      const sql = (this.#client ??= this.#createClient());
      try {
        await sql.unsafe(statement);
      } catch (error) {
        this.#discard(sql);
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#client?.end({ timeout: 5 });
  }

  #run<Value>(isReading: boolean, action: () => Promise<Value>): Promise<Value> {
    const isSecure = typeof this.#address.ssl === 'object';
    const done = this.#last.then(() => attempt({ isSecure, isReading }, action));
    this.#last = done.catch(() => {});
    return done;
  }

  async #transaction<Value>(mode: string, action: (sql: Sql) => Promise<Value>): Promise<Value> {
    const sql = (this.#client ??= this.#createClient());
    try {
      await this.#begin(sql, mode);
      const value = await action(sql);
      await sql`COMMIT`;
      return value;
    } catch (error) {
      try {
        if (!isOfServer(error)) throw error;
        await sql`ROLLBACK`;
      } catch {
        this.#discard(sql);
      }
      throw error;
    }
  }

  async #begin(sql: Sql, mode: string): Promise<void> {
    const { connectTimeout, statementTimeout } = this.#address;
    // The client's own time limit does not include all steps of a connection.
    const timer = setTimeout(() => this.#discard(sql), connectTimeout * 1000);
    try {
      // A proxy may give each transaction another connection to the server. Plans depend on the words.
      await sql.unsafe(`
        BEGIN ${mode}; SET LOCAL statement_timeout = ${statementTimeout}; SET LOCAL lock_timeout = ${LOCK_TIMEOUT};
        SET LOCAL search_path = findings; SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL jit = off; SET LOCAL enable_seqscan = off;`);
    } finally {
      clearTimeout(timer);
    }
  }

  #createClient(): Sql {
    const { ssl, host, port, user, password, database, connectTimeout, applicationName } = this.#address;
    let isConnected = false;
    // After a failure, the client would reconnect endlessly, and continue outside of the transaction. So each client connects only once.
    const socket = async (): Promise<Socket> => {
      if (isConnected) throw Object.assign(new Error('The connection is closed'), { code: 'CONNECTION_CLOSED' });
      isConnected = true;
      const created = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
      await once(created, 'connect');
      return created;
    };
    const sql: Sql = postgres({
      host,
      port,
      ...(user !== undefined && { user }),
      ...(password !== undefined && { password }),
      ...(database !== undefined && { database }),
      ssl,
      max: 1,
      max_lifetime: null,
      connect_timeout: connectTimeout,
      connection: { application_name: applicationName },
      fetch_types: false,
      onnotice: () => {},
      onclose: () => {
        if (this.#client === sql) this.#client = undefined;
      },
      types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
      socket,
    } as postgres.Options<Record<string, postgres.PostgresType>>);
    return sql;
  }

  #discard(sql: Sql): void {
    if (this.#client === sql) this.#client = undefined;
    void sql.end({ timeout: 0 });
  }
}
