import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Position } from './language-server-client.ts';
import { createRandom } from './random.ts';
import { createScratch } from './scratch.ts';
import { syntheticProposal } from './synthetic-proposal.ts';
import { syntheticReport } from './synthetic-report.ts';

/** A proposal that is opened, and positions in it. */
export interface Draft {
  readonly uri: string;
  readonly text: string;
  /** At the end of a wrong key at the start, in the middle and at the end. The key stays wrong if digits follow. */
  readonly wrongKeys: readonly Position[];
  /** Between `[@` and `]` in a sentence near the end. */
  readonly key: Position;
  /** In valid keys, in the order of the text. */
  readonly cited: readonly Position[];
}

export interface ServedWorkspace {
  readonly folder: string;
  readonly small: Draft;
  readonly large: Draft;
}

/** Findings with an author's id. Each is cited in a sixth of the proposals at most. */
const ALIASES = 6;
/** The number of findings that one proposal cites. They come from the whole report, so most findings have few citations. */
const CHOICE = 24;

const LARGE = 100_000;
const SMALL = 7_500;

/** Creates a folder with a report and proposals. One in a hundred citations is wrong. */
export function servedWorkspace(findings: number, proposals: number): ServedWorkspace {
  const folder = join(createScratch(), `served-${findings}-${proposals}`);
  mkdirSync(join(folder, '.git'), { recursive: true });
  const report = syntheticReport({ findings });
  writeFileSync(join(folder, 'works.txt'), withAliases(report.text));
  writeFileSync(
    join(folder, 'findings.config.json'),
    JSON.stringify({ reports: { works: 'works.txt' }, default: 'works' }),
  );
  const { int } = createRandom(1);
  const ids = (): string[] => {
    const some = Array.from({ length: CHOICE - 1 }, () => `s${int(1, report.sessions)}.h${int(1, 3)}`);
    return [...some, `fixed-${int(1, ALIASES)}`];
  };
  for (let index = 0; index < proposals; index++) {
    const part = join(folder, `p${Math.floor(index / 100)}`);
    if (index % 100 === 0) mkdirSync(part);
    writeFileSync(join(part, `proposal-${index}.md`), syntheticProposal(index + 1, undefined, ids()));
  }
  const draft = (name: string, size: number): Draft => {
    const path = join(folder, name);
    const created = createDraft(pathToFileURL(path).href, syntheticProposal(proposals + size, size, ids()));
    writeFileSync(path, created.text);
    return created;
  };
  return { folder, small: draft('small.md', SMALL), large: draft('large.md', LARGE) };
}

/** Adds author's ids to the first highlights. */
function withAliases(text: string): string {
  let end = 0;
  let result = '';
  for (let number = 1; number <= ALIASES; number++) {
    const start = end;
    end = text.indexOf('\n\n', text.indexOf('\n- **', end));
    result += `${text.slice(start, end)} {#fixed-${number}}`;
  }
  return result + text.slice(end);
}

const WRONG = 'As it says [@s99999.h';
const TYPED = 'It is known that the council pays its midwives from budgets of the district [@';

function createDraft(uri: string, prose: string): Draft {
  const blocks = prose.split('\n\n');
  // The first two blocks are the front matter and the title. Fenced code contains no empty line, so it stays whole.
  const at = (share: number): number => Math.max(2, Math.floor(blocks.length * share));
  const wrong = `${WRONG}] there.`;
  blocks.splice(at(1), 0, wrong, `${TYPED}].`);
  blocks.splice(at(0.5), 0, wrong);
  blocks.splice(at(0), 0, wrong);
  const text = `${blocks.join('\n\n')}\n`;
  const lines = text.split('\n');
  const positions = (start: string): Position[] =>
    lines.flatMap((line, index) => (line.startsWith(start) ? [{ line: index, character: start.length }] : []));
  const cited = lines.flatMap((line, index) => {
    const character = line.search(/@\{?(?:s\d{1,4}\.h|fixed)/);
    return character < 0 ? [] : [{ line: index, character: character + 3 }];
  });
  const [key] = positions(TYPED);
  if (!key || cited.length === 0) throw new Error('The proposal lacks the sentences that were added to it.');
  return { uri, text, wrongKeys: positions(WRONG), key, cited };
}
