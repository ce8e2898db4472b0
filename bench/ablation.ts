/*
 * `node bench/ablation.ts FOLDER [--patterns | --constants] [--only TEXT …]` reads all reports of a folder without each pattern of `language`, and
 * with half and twice each named number of the readers, and prints which statements are then lost and gained. FOLDER has reports
 * (`a.txt`, `b.md`) and what a careful reader finds in each: `truth/a.json` with
 * `{ "citeable": [{ "first8": "The first eight words …", "speaker": "Ana Diaz" }] }`.
 */
import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { build } from 'esbuild';
import type { Reading } from './right-statements.ts';

/** A source file with another text. */
interface Change {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

const root = resolve(import.meta.dirname, '..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    patterns: { type: 'boolean' },
    constants: { type: 'boolean' },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const folder = positionals[0];
if (folder === undefined)
  throw new Error('Usage: node bench/ablation.ts FOLDER [--patterns | --constants] [--only TEXT …]');
const work = mkdtempSync(join(tmpdir(), 'findings-ablation-'));
try {
  const all = [...(values.constants ? [] : withoutPatterns()), ...(values.patterns ? [] : withOtherConstants())];
  const { only } = values;
  await compare(all.filter(({ name }) => only.length === 0 || only.some((text) => name.includes(text))));
} finally {
  rmSync(work, { recursive: true });
}

/** The lexicons without one pattern each. */
function withoutPatterns(): readonly Change[] {
  type Patterns = Readonly<Record<'phrases' | 'credits', readonly { readonly id: string }[]>>;
  return globSync('packages/language/src/lexicon/??.json', { cwd: root }).flatMap((path) => {
    const file = join(root, path);
    const lexicon = JSON.parse(readFileSync(file, 'utf8')) as { patterns?: Patterns };
    const { phrases, credits } = lexicon.patterns ?? { phrases: [], credits: [] };
    return [...phrases, ...credits].map(({ id }) => ({
      name: id,
      file,
      text: JSON.stringify({
        ...lexicon,
        patterns: {
          ...lexicon.patterns,
          phrases: phrases.filter((each) => each.id !== id),
          credits: credits.filter((each) => each.id !== id),
        },
      }),
    }));
  });
}

/** The sources of the readers with half and twice each named number. */
function withOtherConstants(): readonly Change[] {
  return globSync('packages/{core,language}/src/**/*.ts', {
    cwd: root,
    exclude: (path) => path.endsWith('.test.ts'),
  }).flatMap((path) => {
    const file = join(root, path);
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/^(?:export )?const ([A-Z][A-Z_\d]+) = ([\d._]+);/gm)].flatMap(
      ({ 0: whole, 1: name, 2: number, index }) => {
        const value = Number(number!.replaceAll('_', ''));
        const isWhole = Number.isInteger(value);
        return [value / 2, value * 2].map((other) => {
          const changed = isWhole ? Math.round(other) : other;
          const line = whole.replace(number!, String(changed));
          return {
            name: `${relative(join(root, 'packages'), file)} ${name} ${number} → ${changed}`,
            file,
            text: text.slice(0, index) + line + text.slice(index + whole.length),
          };
        });
      },
    );
  });
}

/** Prints one line for each change. */
async function compare(changes: readonly Change[]): Promise<void> {
  const before = await readWith(undefined, 'unchanged');
  console.log('| change | reports that lose | lost | gained |\n| --- | --: | --: | --: |');
  const queue = [...changes.entries()];
  const readNext = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, change] = next;
      const after = await readWith(change, String(index));
      const differences = Object.keys(before).map((name) => {
        const [own = [], now = []] = [before[name], after[name]];
        const missing = (some: readonly number[], others: readonly number[]): number =>
          some.filter((each) => !others.includes(each)).length;
        return { lost: missing(own, now), gained: missing(now, own) };
      });
      const sum = (key: 'lost' | 'gained'): number => differences.reduce((total, each) => total + each[key], 0);
      console.log(
        `| ${change.name} | ${differences.filter(({ lost }) => lost > 0).length} | ${sum('lost')} | ${sum('gained')} |`,
      );
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, readNext));
}

/** Bundles the readers with a change, and reads all reports with them. */
async function readWith(change: Change | undefined, name: string): Promise<Reading> {
  const outfile = join(work, `${name}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, 'right-statements.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Dependencies that are CommonJS modules require Node's own.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    conditions: ['development'],
    logLevel: 'error',
    plugins: [
      {
        name: 'change',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.(?:ts|json)$/ }, ({ path }) =>
            path === change?.file
              ? { contents: change.text, loader: path.endsWith('.json') ? 'json' : 'ts' }
              : undefined,
          ),
      },
    ],
  });
  const { stdout } = await promisify(execFile)(process.execPath, [outfile, resolve(folder!)], { maxBuffer: 1 << 28 });
  return JSON.parse(stdout) as Reading;
}
