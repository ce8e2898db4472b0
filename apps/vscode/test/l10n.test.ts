import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { completeManifest } from '../packaging/manifest.js';

const files: Readonly<Record<string, object>> = completeManifest();
const read = (name: string): string =>
  files[name] ? JSON.stringify(files[name]) : readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const words = (name: string): Record<string, string> => JSON.parse(read(name)) as Record<string, string>;
const english = words('package.nls.json');

/** The properties of the manifest that users read. VS Code replaces the keys between percent signs. */
const USER_TEXT =
  /^(?:title|contextualTitle|category|displayName|description|markdownDescription|name|contents|altText)$/;

function userTexts(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return USER_TEXT.test(key) || key === 'enumDescriptions' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => userTexts(each, key));
  return Object.entries(value ?? {}).flatMap(([name, each]) => userTexts(each, name));
}

/** The first argument of each `l10n.t(…)`. */
function translated(): readonly string[] {
  const found = new Set<string>();
  for (const name of readdirSync(new URL('../src', import.meta.url), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const file = ts.createSourceFile(name, read(`src/${name}`), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText(file) === 'l10n.t') {
        const [text] = node.arguments;
        if (!text || !ts.isStringLiteralLike(text))
          throw new Error(`${name}: ${node.getText(file)} is not a plain string.`);
        found.add(text.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found].sort();
}

/** Placeholders, links and icons, which are the same in every language. */
const invariants = (text: string): readonly string[] =>
  (text.match(/\{\d\}|\]\([a-z]+:[\w.]+\)|\*\*|\$\([\w-]+\)/g) ?? []).sort();

/** Language models read the names and schemas of tools, which need no translation. */
function forUsers(key: string, value: unknown): unknown {
  // A problem matcher is referred to by its name. Users read its label.
  if (key === 'problemMatchers') return (value as { label: string }[]).map(({ label }) => ({ title: label }));
  if (key !== 'languageModelTools') return value;
  return (value as object[]).map((tool) => ({ ...tool, name: undefined, inputSchema: undefined }));
}

describe('the manifest', () => {
  const { name: _, ...manifest } = JSON.parse(read('package.json'), forUsers) as Record<string, unknown>;

  test('contains only keys of translated texts', () => {
    const own = userTexts({ ...manifest, devDependencies: {} }).filter((text) => !/^%[\w.]+%$/.test(text));
    expect(own).toEqual([]);
  });

  test('uses exactly the keys of package.nls.json', () => {
    const used = new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!));
    expect(Object.keys(english).sort()).toEqual([...used].sort());
  });
});

describe('the Spanish translation', () => {
  const manifest = words('package.nls.es.json');
  const code = words('l10n/bundle.l10n.es.json');

  test('has exactly the texts of the manifest and the code', () => {
    expect(Object.keys(manifest)).toEqual(Object.keys(english));
    expect(Object.keys(code).sort()).toEqual(translated());
  });

  test('keeps placeholders, links and icons', () => {
    for (const [key, text] of Object.entries(manifest))
      expect([key, invariants(text)]).toEqual([key, invariants(english[key]!)]);
    for (const [key, text] of Object.entries(code)) expect([key, invariants(text)]).toEqual([key, invariants(key)]);
  });
});
