import { readFileSync } from 'node:fs';

/* The direction of imports. The tables in docs/architecture.md define the packages, the layers, and what each may import. */

const architecture = readFileSync(new URL('docs/architecture.md', import.meta.url), 'utf8');

const packages = readTable('package').map(([name, , imports]) => ({
  name: plainName(name),
  imports: plainNames(imports),
}));
const layers = readTable('layer').map(([name, , imports]) => {
  const [folder, layer] = plainName(name).split('/');
  return { folder, layer, imports };
});

/** The rows of the table whose first heading is `heading`, as cells. */
function readTable(heading) {
  const lines = architecture.split('\n');
  const start = lines.findIndex((line) => line.split('|')[1]?.trim() === heading);
  if (start < 0) throw new Error(`docs/architecture.md has no table whose first heading is “${heading}”`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function plainName(cell) {
  return cell.replace(/`|@findings\/|\s/g, '');
}

function plainNames(cell) {
  return cell.match(/[a-z][\w-]*/g) ?? [];
}

/** The layers that a layer may import: the named ones, or "everything in core but library". */
function allowedLayers({ folder, imports }) {
  const [all, except] = imports.split(' but ');
  const siblings = layers.filter((other) => other.folder === folder).map(({ layer }) => layer);
  const named = all.startsWith('everything')
    ? siblings.filter((layer) => !plainNames(except ?? '').includes(layer))
    : plainNames(imports);
  return named.filter((layer) => siblings.includes(layer));
}

const layerPath = (folder, layer) => `^packages/${folder}/src/${layer}(/|\\.ts$)`;
const tests = '\\.test\\.ts$|/test/';

const layerRules = layers.map((row) => ({
  name: `layer-${row.folder}-${row.layer}`,
  severity: 'error',
  comment: `docs/architecture.md: ${row.layer} may import ${row.imports}.`,
  from: { path: layerPath(row.folder, row.layer), pathNot: tests },
  to: {
    path: `^packages/${row.folder}/src/`,
    pathNot: [row.layer, ...allowedLayers(row)].map((layer) => layerPath(row.folder, layer)),
  },
}));

const packageRules = packages.map(({ name, imports }) => ({
  name: `package-${name}`,
  severity: 'error',
  comment: `docs/architecture.md: ${name} may import ${imports.join(', ')}.`,
  from: { path: `^packages/${name}/src/`, pathNot: tests },
  to: { path: '^(packages|apps)/', pathNot: [name, ...imports].map((to) => `^packages/${to}/`) },
}));

const layeredPackages = [...new Set(layers.map(({ folder }) => folder))];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'Vite resolves ?raw imports, VS Code brings its own module, and the test runner generates every-test.',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?raw$|^vscode$|^every-test$' },
    },
    {
      name: 'pure',
      severity: 'error',
      comment: 'These packages run in a browser too.',
      from: { path: '^packages/(language|core|check|export|citations|language-service)/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'named-for-what-it-does',
      severity: 'error',
      comment: 'A file or folder is named after what it does.',
      from: {},
      to: { path: '(^|/)(util|utils|helper|helpers|common|shared|misc)(/|\\.ts$)', pathNot: 'node_modules' },
    },
    {
      name: 'layer-unknown',
      severity: 'error',
      comment: 'docs/architecture.md has no layer for this.',
      from: {},
      to: {
        path: `^packages/(${layeredPackages.join('|')})/src/[^/]+/`,
        pathNot: [tests, ...layers.map(({ folder, layer }) => layerPath(folder, layer))],
      },
    },
    {
      name: 'no-remark',
      severity: 'error',
      comment: 'These entry points load fast: they do not load the parser of reports.',
      from: { path: '^packages/core/src/(library|text)\\.ts$' },
      to: { path: '(^|/)node_modules/(unified|remark-parse|mdast-[^/]+|micromark[^/]*)/', reachable: true },
    },
    {
      name: 'no-parser',
      severity: 'error',
      comment:
        'These packages load fast: of @findings/core they import the types, and the entry points without the parser.',
      from: { path: '^packages/(check|export|language-service)/src/', pathNot: tests },
      to: { path: '^packages/core/src/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'types-of-core-only',
      severity: 'error',
      comment: 'docs/architecture.md: the sample report needs only the types of core.',
      from: { path: '^packages/tip-2012/src/', pathNot: tests },
      to: { path: '^packages/core/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'thin-client',
      severity: 'error',
      comment:
        'The extension imports the protocol, the citations of the Markdown preview, what can be imported, and what starts an import. The server, the worker of the import and the server for assistants, programs of their own, do the rest.',
      from: { path: '^apps/vscode/src/', pathNot: [tests, '^apps/vscode/src/(server|mcp)/'] },
      to: {
        path: '^packages/',
        pathNot: [
          '^packages/language-server/src/protocol\\.ts$',
          '^packages/citations/',
          '^packages/import/src/(in-worker|files)\\.ts$',
        ],
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
