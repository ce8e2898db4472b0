/*
 * Runs the commands of README.md, docs/install.md and the READMEs of the packages in a clone, with the oldest Node that may start it. Turbo
 * takes built and packed files from the cache of this repository.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { docx, wordParagraph } from '../../packages/import/test/archives.ts';
import { report } from '../../packages/import/test/report.ts';
import { typeset } from '../../packages/import/test/typeset.ts';
import { folderOf, packageFolders, root } from '../../scripts/run-program.ts';
import { currentPnpm, serveRegistry } from './registry.ts';
import { createSandbox } from './sandbox.ts';
import type { RunResult, Sandbox } from './sandbox.ts';

const DRAFT = 'Nets fill with “paper long before they fill with fish” [@s2.h2].';

/** The lines of each block of commands in a page, without comments. */
function commandsOf(page: string): string[][] {
  return [...readFileSync(join(root, page), 'utf8').matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, text = '']) =>
    text.split('\n').flatMap((line) => line.replace(/ +# .*/, '') || []),
  );
}

function assertStatus({ status, stdout, stderr }: RunResult, expected = 0): void {
  assert.equal(status, expected, stdout + stderr);
}

describe('a clone', () => {
  let registry: Awaited<ReturnType<typeof serveRegistry>>;
  let sandbox: Sandbox;
  let home: string;
  let clone: string;
  let environment: Readonly<Record<string, string>>;

  /** Runs a command in a folder of the home folder. */
  const run = (below: string, script: string, env: Readonly<Record<string, string>> = environment) =>
    sandbox.bash(`shopt -s expand_aliases\n${script}`, { below: join('..', below), env });

  before(async () => {
    registry = await serveRegistry(currentPnpm());
    sandbox = createSandbox(registry.url);
    home = dirname(sandbox.folder);
    clone = join(home, 'findings');
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
      .toString()
      .split('\0')
      .filter((file) => file !== '' && existsSync(join(root, file)));
    for (const file of files) cpSync(join(root, file), join(clone, file));
    const { storeDir } = JSON.parse(readFileSync(join(root, 'node_modules/.modules.yaml'), 'utf8')) as {
      storeDir: string;
    };
    const oldNode = dirname(join(folderOf('node-20', join(root, 'tests')), 'bin/node'));
    environment = {
      PATH: [oldNode, process.env['PATH']].join(delimiter),
      npm_config_yes: 'true',
      npm_config_store_dir: storeDir,
      TURBO_CACHE_DIR: join(root, '.turbo/cache'),
    };
    const pdf = await typeset(report);
    for (const folder of ['.', 'water']) {
      mkdirSync(join(home, folder), { recursive: true });
      writeFileSync(join(home, folder, 'report.pdf'), pdf);
      writeFileSync(join(home, folder, 'draft.docx'), docx(wordParagraph(DRAFT)));
    }
  });
  after(() => {
    sandbox.remove();
    registry.close();
  });

  describe('README.md', () => {
    const [first = [], own = []] = commandsOf('README.md');

    test('the first commands read a report, and show a problem', async () => {
      const [demo, all, init] = first;
      assert.deepEqual(first, [demo, 'npx pnpm@10 test', init]);
      const demonstration = await run('findings', demo!);
      assertStatus(demonstration);
      assert.match(demonstration.stdout, /8 sessions[^]* no problems\.[^]* quote\.altered\n[^]* Next\n/);
      // This test is one of `npx pnpm@10 test`.
      assert.match(all!, / test$/);
      assertStatus(await run('findings', init!));
      assert.match(readFileSync(join(home, 'report.md'), 'utf8'), /Session 1: Wells/);
    });

    test('the alias runs the command in another folder, as if it were installed there', async () => {
      const [alias, ...commands] = own;
      const results: RunResult[] = [];
      for (const command of commands) results.push(await run('water', `${alias}\n${command}`));
      const [init, search, checkWord, check] = results;
      assert.deepEqual(
        results.map(({ status }) => status),
        [0, 0, 1, 0],
        results.map(({ stdout, stderr }) => stdout + stderr).join(''),
      );
      assert.match(init!.stdout, /^added {4}report\.md/m);
      assert.match(search!.stdout, /^\[@s1\.h\d\]/m);
      assert.match(checkWord!.stdout, /^draft\.docx[^]*quote\.altered/);
      assert.match(check!.stdout, /^1 file, 1 citation: no problems\./);
      assert.ok(existsSync(join(home, 'water/checked.docx')));
    });
  });

  describe('docs/install.md', () => {
    const page = readFileSync(join(root, 'docs/install.md'), 'utf8');
    const [[alias], [pack], vendor] = commandsOf('docs/install.md') as [[string], [string], string[]];

    test('has the alias of the README', () => {
      assert.equal(alias, commandsOf('README.md')[1]![0]);
    });

    test('the command starts a server for assistants, with only its answers on standard output', async () => {
      const command = /`(npx -y pnpm@10 .*?) …`/.exec(page)![1]!.replace('CLONE', clone);
      const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
      const request = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
      const { stdout, stderr } = await run('water', `echo '${request}' | ${command} mcp .`);
      assert.equal(JSON.parse(stdout).result.serverInfo.name, 'findings', stdout + stderr);
    });

    test('the command packs the packages and the extension', async () => {
      const packed = await run('findings', pack);
      assertStatus(packed);
      assert.ok(existsSync(join(clone, 'packed/findings.vsix')));
      for (const [, path] of packed.stdout.matchAll(/^ {2}\S+ .*? (\/\S+?)(?:\/\*\.tgz)?$/gm))
        assert.ok(existsSync(path!), path);
    });

    test('the archives of a repository have all that the command needs', async () => {
      assertStatus(await run('water', vendor.join('\n'), {}));
      const { packages } = JSON.parse(readFileSync(join(home, 'water/package-lock.json'), 'utf8')) as {
        packages: Readonly<Record<string, { readonly resolved?: string }>>;
      };
      const own = Object.entries(packages).filter(([path]) => path.includes('node_modules/@findings/'));
      assert.ok(own.length > 1);
      for (const [path, { resolved }] of own) assert.match(resolved!, /^file:vendor\//, path);
    });
  });

  describe('the READMEs of packages', () => {
    // npm resolves the dependencies, and writes nothing: tests of `consumer` use the installed files.
    const dryRun = () => ({ npm_config_dry_run: 'true', npm_config_prefix: join(home, 'global') });
    before(() => {
      mkdirSync(join(home, 'global/lib'), { recursive: true });
      // `findings init` reads the report again.
      for (const file of ['findings.config.json', 'report.md']) rmSync(join(home, 'water', file));
    });

    for (const name of packageFolders) {
      test(`${name} is installed with all that it needs`, async () => {
        const [install = []] = commandsOf(`packages/${name}/README.md`);
        mkdirSync(join(home, name));
        const { status, stdout, stderr } = await run(name, install.join('\n'), dryRun());
        assert.equal(status, 0, stdout + stderr);
        assert.match(stdout, /^added? \d+ packages? /m);
      });
    }

    for (const command of commandsOf('packages/cli/README.md')[1]!) {
      test(`cli: ${command}`, async () => {
        // Where the archives are installed. Without input, `mcp` ends.
        const { status, stdout, stderr } = await run('water', `${command} < /dev/null`, {});
        assert.notEqual(status, 2, stdout + stderr);
      });
    }
  });
});
