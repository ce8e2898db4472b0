import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Position } from './language-server-client.ts';
import { createRandom } from './random.ts';
import { createScratch } from './scratch.ts';
import { syntheticProposal } from './synthetic-proposal.ts';
import { syntheticReport } from './synthetic-report.ts';

/** A proposal that is opened, and lines of it in which something is typed. */
export interface Draft {
  readonly name: string;
  readonly uri: string;
  readonly text: string;
  /** Behind a wrong id at the beginning, in the middle and at the end: what is typed there is wrong as well. */
  readonly wrongIds: readonly Position[];
  /** Behind `[@` in a sentence near the end; a bracket follows. */
  readonly key: Position;
  /** In keys that are right, from the beginning to the end. */
  readonly cited: readonly Position[];
  /** In a key that a thousand proposals cite, and in one that few do. */
  readonly popular: Position;
  readonly rare: Position;
}

export interface ServedWorkspace {
  readonly folder: string;
  /** Of 8 KB, and of 1 MB. */
  readonly small: Draft;
  readonly large: Draft;
}

/** Names that the report's author gave: each is cited in a sixth of the proposals, or less. */
const ALIASES = 6;
/** What a proposal cites from: of the whole report, so that nearly all findings are cited by few. */
const CHOICE = 24;

const LARGE = 1_000_000;
const SMALL = 7_500;

/** A folder with a report, and proposals that cite it, one citation in a hundred of them wrongly. */
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
    return [...some, `mended-${int(1, ALIASES)}`];
  };
  for (let index = 0; index < proposals; index++) {
    const part = join(folder, `p${Math.floor(index / 100)}`);
    if (index % 100 === 0) mkdirSync(part);
    writeFileSync(join(part, `proposal-${index}.md`), syntheticProposal(index + 1, undefined, ids()));
  }
  const draft = (name: string, size: number): Draft => {
    const made = draftOf(folder, name, syntheticProposal(proposals + size, size, ids()));
    writeFileSync(join(folder, name), made.text);
    return made;
  };
  return { folder, small: draft('small.md', SMALL), large: draft('large.md', LARGE) };
}

/** Names the first highlights that there are. */
function withAliases(text: string): string {
  let end = 0;
  let named = '';
  for (let number = 1; number <= ALIASES; number++) {
    const start = end;
    end = text.indexOf('\n\n', text.indexOf('\n- **', end));
    named += `${text.slice(start, end)} {#mended-${number}}`;
  }
  return named + text.slice(end);
}

const WRONG = 'As it says [@s99999.h';
const CITES = 'The first [@mended-1] and another [@s2.h1] said so.';
const TYPES = 'It is known [@';

function draftOf(folder: string, name: string, prose: string): Draft {
  const blocks = prose.split('\n\n');
  // Behind the front matter and the title; never between the lines of a fence, which a proposal has without empty ones.
  const at = (share: number): number => Math.max(2, Math.floor(blocks.length * share));
  const wrong = `${WRONG}] there.`;
  blocks.splice(at(1), 0, wrong, CITES, `${TYPES}].`);
  blocks.splice(at(0.5), 0, wrong);
  blocks.splice(at(0), 0, wrong);
  const text = `${blocks.join('\n\n')}\n`;
  const lines = text.split('\n');
  const positions = (what: string, behind: string): Position[] =>
    lines.flatMap((line, index) => (line.startsWith(what) ? [{ line: index, character: behind.length }] : []));
  const cited = lines.flatMap((line, index) => {
    const character = line.search(/@\{?(?:s\d{1,4}\.h|mended)/);
    return character < 0 ? [] : [{ line: index, character: character + 3 }];
  });
  const [key] = positions(TYPES, TYPES);
  const [popular] = positions(CITES, 'The first [@men');
  const [rare] = positions(CITES, 'The first [@mended-1] and another [@s2');
  if (!key || !popular || !rare) throw new Error('A proposal lacks what was written into it.');
  const uri = pathToFileURL(join(folder, name)).href;
  return { name, uri, text, wrongIds: positions(WRONG, WRONG), key, cited, popular, rare };
}
