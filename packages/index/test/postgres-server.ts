import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';

/** PostgreSQL refuses to run as root, so the tests of root run it as `nobody`. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const PASSWORD = 'Grüße: %2F@/?#';

/** A PostgreSQL server of its own, in a temporary folder. */
export class PostgresServer {
  readonly #programs: string;
  readonly #folder: string;
  readonly port: number;
  #process: ChildProcess | undefined;
  #hasDatabase = false;

  private constructor(programs: string, folder: string, port: number) {
    this.#programs = programs;
    this.#folder = folder;
    this.port = port;
  }

  /** @param programs the folder of its programs */
  static async create(programs: string): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), 'findings-postgres-'));
    const password = join(folder, 'password');
    writeFileSync(password, PASSWORD);
    const config = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
    ];
    const names = ['-addext', 'subjectAltName=DNS:localhost'];
    execFileSync('openssl', [...config, ...names, '-keyout', 'server.key', '-out', 'server.crt'], {
      cwd: folder,
      stdio: 'ignore',
    });
    if (user.uid !== undefined)
      for (const file of ['', 'password', 'server.key', 'server.crt'])
        chownSync(join(folder, file), user.uid, user.gid);
    const server = new PostgresServer(programs, folder, await freePort());
    const usual = ['--encoding=UTF8', '--locale=C.UTF-8', '--username=owner', '--no-sync'];
    const ran = spawnSync(
      join(programs, 'initdb'),
      [...usual, `--pgdata=${join(folder, 'data')}`, '--auth=scram-sha-256', `--pwfile=${password}`],
      { ...user, cwd: folder, encoding: 'utf8' },
    );
    if (ran.status !== 0) throw new Error(ran.stderr);
    await server.start();
    return server;
  }

  get certificate(): string {
    return join(this.#folder, 'server.crt');
  }

  get password(): string {
    return PASSWORD;
  }

  async start(changes: Readonly<Record<string, string>> = {}): Promise<void> {
    const settings = {
      port: this.port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: this.#folder,
      ssl: 'on',
      // A test does not outlive the machine.
      fsync: 'off',
      ssl_cert_file: this.certificate,
      ssl_key_file: join(this.#folder, 'server.key'),
      ...changes,
    };
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(this.#programs, 'postgres'), ['-D', join(this.#folder, 'data'), ...options], {
      ...user,
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    this.#process = child;
    let log = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        log = (log + text).slice(-10_000);
        if (log.includes('ready to accept connections')) resolve();
      });
      child.on('exit', () => reject(new Error(log)));
    });
  }

  /** Ends the server as a power cut would. */
  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child) return;
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGQUIT');
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The address of a database, with the password of a user who may do everything. */
  address(database: string, { name = 'owner', password = PASSWORD, options = '' } = {}): string {
    return `postgres://${name}:${encodeURIComponent(password)}@127.0.0.1:${this.port}/${database}${options}`;
  }

  /** The name of an empty database. It is always the same one, since a new one has hundreds of files. */
  async emptyDatabase(): Promise<string> {
    const name = 'test';
    if (this.#hasDatabase) await this.run(name, 'DROP SCHEMA IF EXISTS findings CASCADE');
    else await this.run('postgres', `CREATE DATABASE ${name}`);
    this.#hasDatabase = true;
    return name;
  }

  /** Runs statements, and returns the rows of the last one. */
  async run(database: string, statements: string): Promise<readonly Record<string, unknown>[]> {
    const sql = postgres(this.address(database), { max: 1, onnotice: () => {} });
    try {
      return [...(await sql.unsafe(statements))];
    } finally {
      await sql.end();
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
