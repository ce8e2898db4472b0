import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '@findings/check';
import configurationSchema from '@findings/project/schema/config.json' with { type: 'json' };
import ts from 'typescript';
import { keyOf } from '../src/languages/language.js';

const FOLDERS = ['core', 'check', 'export', 'word', 'project', 'language-service', 'language-server'].map(
  (name) => `${name}/src`,
);

/** The keys of all sentences for users in the code, sorted. */
export function allSentences(): readonly string[] {
  const found = new Set<string>([
    ...rules.flatMap(({ name, summary }) => [name, summary]),
    ...descriptionsIn(configurationSchema),
  ]);
  for (const [name, text] of sources()) for (const sentence of taggedSentences(name, text)) found.add(sentence);
  return [...found].sort();
}

/** The names and texts of all source files. */
function sources(): readonly (readonly [string, string])[] {
  return FOLDERS.flatMap((name) => {
    const folder = new URL(`../../${name}/`, import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => [`${name}/${file}`, readFileSync(new URL(file, folder), 'utf8')] as const);
  });
}

/** Text for users that is not tagged with `say`, found by the names of its properties. */
export function untranslated(): readonly string[] {
  return sources().flatMap(([name, text]) => {
    const found: string[] = [];
    visitNodes(name, text, (node, file) => {
      if (!ts.isPropertyAssignment(node) || !USER_TEXT.test(node.name.getText(file))) return;
      const value = node.initializer;
      const isText =
        ts.isStringLiteral(value) || ts.isNoSubstitutionTemplateLiteral(value) || ts.isTemplateExpression(value);
      if (isText && /\p{L}{2} \p{L}|[“‘]/u.test(value.getText(file).replace(/\$\{[^}]*\}/g, ''))) {
        found.push(`${name}: ${value.getText(file)}`);
      }
    });
    return found;
  });
}

const USER_TEXT = /^(?:message|title|refusal|tooltip|detail|documentation|label|markdown)$/;

/** The keys of templates with the tag `say`. Templates without words need no translation. */
function taggedSentences(name: string, text: string): readonly string[] {
  const keys: string[] = [];
  visitNodes(name, text, (node, file) => {
    if (!ts.isTaggedTemplateExpression(node) || !/(?:^|\.)say$/.test(node.tag.getText(file))) return;
    const key = keyOf(textParts(node.template));
    if (/[\p{L}“‘]/u.test(key)) keys.push(key);
  });
  return keys;
}

function visitNodes(name: string, text: string, callback: (node: ts.Node, file: ts.SourceFile) => void): void {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    callback(node, file);
    ts.forEachChild(node, visit);
  };
  visit(file);
}

function textParts(template: ts.TemplateLiteral): readonly string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
}

/** The descriptions in a JSON schema. */
function descriptionsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) =>
    name === 'description' && typeof value === 'string' ? [value] : descriptionsIn(value),
  );
}
