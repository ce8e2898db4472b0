import { createLibrary } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Report } from '@findings/core';
import { oneLine } from './line-text.js';

/**
 * Writes a TypeScript module with a report, in which only existing ids compile:
 *
 * ```ts
 * export const report: Report = …;
 * export interface Findings { 's4.h2': Highlight; … }
 * export type FindingId = keyof Findings;
 * export function finding<Id extends FindingId>(id: Id): Findings[Id];
 * ```
 *
 * Its ids are the canonical ids, and the ids that the report's author gave (`{#my-id}`) as written. It imports only types, from
 * `@findings/core`.
 *
 * @param origin the source of the module, for its first line: `reports/tip-2012.md`
 */
export function typescriptModule(report: Report, origin: string): string {
  const entries = entriesOf(report);
  const types = [...new Set([...entries.map(({ type }) => type), 'Report'])].sort();
  return `${[
    `// Made from ${comment(origin)} by \`findings export --format typescript\`: change that, and run the command again.`,
    `import type { ${types.join(', ')} } from '@findings/core';`,
    '',
    `/** ${comment(report.title ?? report.key)} */`,
    `export const report: Report = /* @__PURE__ */ JSON.parse(\n  ${quoted(JSON.stringify(report))},\n) as Report;`,
    '',
    '/** What each id of the report stands for. */',
    'export interface Findings {',
    ...entries.flatMap(({ id, type, about }) => [`  /** ${comment(about)} */`, `  readonly ${quoted(id)}: ${type};`]),
    '}',
    '',
    '/** An id that can be cited. */',
    'export type FindingId = keyof Findings;',
    '',
    FUNCTIONS,
  ].join('\n')}`;
}

/** The code of the module. The same for each report. */
const FUNCTIONS = `/**
 * What an id stands for.
 *
 * @throws RangeError where types were not heeded and the report has no such id
 */
export function finding<Id extends FindingId>(id: Id): Findings[Id] {
  byId ??= indexed();
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(\`The report \${report.key} has no finding \${String(id)}.\`);
  return found as Findings[Id];
}

let byId: Map<string, unknown> | undefined;

function indexed(): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const add = (one: { readonly id: string; readonly alias?: string }): void => {
    if (one.alias !== undefined && !found.has(one.alias)) found.set(one.alias, one);
    found.set(one.id, one);
  };
  if (report.summary) [report.summary, ...report.summary.passages].forEach(add);
  report.days.forEach(add);
  for (const session of report.sessions) session.guidingQuestions.forEach(add);
  for (const part of [...report.sessions, ...report.parts]) {
    const { overview, highlights, exchanges, recommendations, actions, tables } = part;
    [part, ...overview, ...highlights, ...exchanges, ...recommendations, ...actions, ...tables].forEach(add);
  }
  [...report.recommendations, ...report.actions].forEach(add);
  return found;
}
`;

interface Entry {
  readonly id: string;
  /** The name of a type of the model. */
  readonly type: string;
  readonly about: string;
}

function entriesOf(report: Report): readonly Entry[] {
  const targets = createLibrary([report]).targets();
  const entries = new Map<string, Entry>();
  const add = (id: string, target: Target): void => {
    const type = MODEL_TYPES[target.type];
    if (type !== undefined && !entries.has(id)) entries.set(id, { id, type, about: target.title });
  };
  for (const target of targets) add(target.id, target);
  for (const target of targets) if (target.alias !== undefined) add(target.alias, target);
  return [...entries.values()];
}

const MODEL_TYPES: Readonly<Record<Target['type'], string | undefined>> = {
  // The report itself is `report`.
  report: undefined,
  summary: 'Summary',
  day: 'Day',
  session: 'Session',
  part: 'Part',
  passage: 'Passage',
  highlight: 'Highlight',
  exchange: 'Exchange',
};

/** A string literal in single quotes, which need the fewest escapes in JSON. Safe to print; see `comment`. */
function quoted(text: string): string {
  return `'${text.replace(SPECIAL, escaped)}'`;
}

// eslint-disable-next-line no-control-regex
const SPECIAL = /[\\'\0-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]|(?<=#)#(?=\[)/g;

function escaped(character: string): string {
  if (character === '\\' || character === "'") return `\\${character}`;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Text for a comment, without control characters and workflow commands (`##[error]`) for terminals and CI logs. */
function comment(text: string): string {
  return oneLine(text).replaceAll('*/', '* /').replaceAll('##[', '## [');
}
