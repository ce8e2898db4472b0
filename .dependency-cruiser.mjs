import { readFileSync } from 'node:fs';

/*
 * The direction of imports. The layers and what each may import are read from the tables of docs/architecture.md, so that
 * the picture and the rule are one.
 */

const architecture = readFileSync(new URL('docs/architecture.md', import.meta.url), 'utf8');

/** `packages/core/src/` by layer: a folder or a file at the top. */
const layers = reach(readTable('layer').map(([name, , imports]) => [name, imports]));
const packages = reach(readTable('package').map(([name, , imports]) => [name, imports]));

/** The rows of the table whose first heading is `heading`, as cells without markup. */
function readTable(heading) {
  const lines = architecture.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  if (start < 0) throw new Error(`docs/architecture.md has no table that starts with "| ${heading} |"`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What each row may import, by the words of its last cell, and what those may import in turn. */
function reach(rows) {
  const allowed = new Map();
  for (const [cell, imports] of rows) {
    const name = plainName(cell);
    const words = new Set(imports.match(/[\w@/.-]+/g)?.map(plainName));
    const named = /\ball above\b|\beverything\b/.test(imports)
      ? [...allowed.keys()]
      : [...allowed.keys()].filter((above) => words.has(above) || words.has(above.replace('@findings/', '')));
    allowed.set(name, new Set(named.flatMap((above) => [above, ...allowed.get(above)])));
    if (words.has('@findings/citations')) allowed.get(name).add('@findings/citations');
  }
  return allowed;
}

/** `` `source/` `` → `source`, `` `model.ts` `` → `model`. */
function plainName(cell) {
  return cell.replace(/[`\s]/g, '').replace(/\/$|\.ts$/g, '');
}

const layerPath = (name) => `^packages/core/src/${name}(/|\\.ts$)`;
const folderOf = (name) => name.replace('@findings/', '');
const tests = '\\.test\\.ts$';

const layerRules = [...layers].map(([name, allowed]) => ({
  name: `layer-${name}`,
  severity: 'error',
  comment: `docs/architecture.md: ${name} may import ${[...allowed].join(', ') || 'nothing'}.`,
  from: { path: layerPath(name), pathNot: tests },
  to: {
    path: '^packages/(core/src/|(?!core/))',
    pathNot: [name, ...allowed].map((to) => (to.startsWith('@') ? `^packages/${folderOf(to)}/` : layerPath(to))),
  },
}));

const packageRules = [...packages].map(([name, allowed]) => ({
  name: `package-${folderOf(name)}`,
  severity: 'error',
  comment: `docs/architecture.md: ${name} may import ${[...allowed].join(', ') || 'nothing of ours'}.`,
  from: { path: `^packages/${folderOf(name)}/src/`, pathNot: tests },
  to: { path: '^(packages|apps)/', pathNot: [name, ...allowed].map((to) => `^packages/${folderOf(to)}/`) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment:
        'An import that leads nowhere; Vite reads what ends with ?raw as a text, VS Code brings itself, and the suite all of its tests.',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?raw$|^vscode$|^every-test$' },
    },
    {
      name: 'pure',
      severity: 'error',
      comment: 'These packages run in a browser too.',
      from: { path: '^packages/(core|citations)/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'named-for-what-it-does',
      severity: 'error',
      comment: 'No grab-bags: a file or folder says what it does.',
      from: {},
      to: { path: '(^|/)(util|utils|helper|helpers|common|shared|misc)(/|\\.ts$)', pathNot: 'node_modules' },
    },
    {
      name: 'layer-unknown',
      severity: 'error',
      comment: 'docs/architecture.md has no layer for this.',
      from: {},
      to: {
        path: '^packages/core/src/',
        pathNot: [tests, '^packages/core/src/(index|check|markdown)\\.ts$', ...[...layers.keys()].map(layerPath)],
      },
    },
    {
      name: 'check-without-remark',
      severity: 'error',
      comment: '@findings/core/check is for those who do not read reports: it does not load remark.',
      from: { path: '^packages/core/src/check\\.ts$' },
      to: { path: '(^|/)node_modules/(unified|remark-parse|mdast-[^/]+|micromark[^/]*)/', reachable: true },
    },
    {
      name: 'types-of-core-only',
      severity: 'error',
      comment: 'docs/architecture.md: the shipped report needs only the types of core.',
      from: { path: '^packages/tip-2012/src/', pathNot: tests },
      to: { path: '^packages/core/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'thin-client',
      severity: 'error',
      comment:
        'The extension asks the server: of our packages it has the protocol, and how citations are read for the preview.',
      from: { path: '^apps/vscode/src/', pathNot: [tests, '^apps/vscode/src/server/'] },
      to: {
        path: '^packages/',
        pathNot: ['^packages/language-server/src/protocol\\.ts$', '^packages/citations/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    ...layerRules,
    ...packageRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|^coverage/|^tests/(consumer|\\.installed)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['development', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
