import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const words = (name: string): Record<string, string> => JSON.parse(read(name)) as Record<string, string>;
const english = words('package.nls.json');

/** What of the manifest people read; VS Code fills in what stands between percent signs. */
const READ = /^(?:title|contextualTitle|category|displayName|description|markdownDescription|name|contents|altText)$/;

function readByPeople(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return READ.test(key) || key === 'enumDescriptions' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => readByPeople(each, key));
  return Object.entries(value ?? {}).flatMap(([name, each]) => readByPeople(each, name));
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
        if (!text || !ts.isStringLiteralLike(text)) throw new Error(`${name}: ${node.getText(file)} is no plain text.`);
        found.add(text.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found].sort();
}

/** What is put in, and what is pressed: the same in every language. */
const fixed = (text: string): readonly string[] =>
  (text.match(/\{\d\}|\]\([a-z]+:[\w.]+\)|\*\*|\$\([\w-]+\)/g) ?? []).sort();

describe('the manifest', () => {
  const { name: _, ...manifest } = JSON.parse(read('package.json')) as Record<string, unknown>;

  test('has no words of its own', () => {
    const own = readByPeople({ ...manifest, devDependencies: {} }).filter((text) => !/^%[\w.]+%$/.test(text));
    expect(own).toEqual([]);
  });

  test('uses each of its words, and has all that it uses', () => {
    const used = new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!));
    expect(Object.keys(english).sort()).toEqual([...used].sort());
  });
});

describe('in Spanish', () => {
  const manifest = words('package.nls.es.json');
  const code = words('l10n/bundle.l10n.es.json');

  test('everything is said, and nothing that is said no more', () => {
    expect(Object.keys(manifest)).toEqual(Object.keys(english));
    expect(Object.keys(code).sort()).toEqual(translated());
  });

  test('what is put in, links and icons are kept', () => {
    for (const [key, text] of Object.entries(manifest)) expect([key, fixed(text)]).toEqual([key, fixed(english[key]!)]);
    for (const [key, text] of Object.entries(code)) expect([key, fixed(text)]).toEqual([key, fixed(key)]);
  });
});
