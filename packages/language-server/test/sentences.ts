import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '@findings/check';
import configurationSchema from '@findings/project/schema/config.json' with { type: 'json' };
import ts from 'typescript';
import { keyOf } from '../src/languages/translate-with.js';

const PACKAGES = ['core', 'check', 'export', 'project', 'language-service', 'language-server'];

/** Every sentence that the server can say, as translations name it; in order. */
export function allSentences(): readonly string[] {
  const found = new Set<string>([...rules.map(({ summary }) => summary), ...descriptionsIn(configurationSchema)]);
  for (const [name, text] of sources()) for (const sentence of saidIn(name, text)) found.add(sentence);
  return [...found].sort();
}

/** Names and texts. */
function sources(): readonly (readonly [string, string])[] {
  return PACKAGES.flatMap((name) => {
    const folder = new URL(`../../${name}/src/`, import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => [`${name}/${file}`, readFileSync(new URL(file, folder), 'utf8')] as const);
  });
}

/** What is told to people and does not go through `say`, by the names that such things have. */
export function unsaid(): readonly string[] {
  return sources().flatMap(([name, text]) => {
    const found: string[] = [];
    each(name, text, (node, file) => {
      if (!ts.isPropertyAssignment(node) || !TOLD.test(node.name.getText(file))) return;
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

const TOLD = /^(?:message|title|refusal|tooltip|detail|documentation|label|markdown)$/;

/** The templates behind `say`, wherever it comes from; of those that only put things side by side, nothing is translated. */
function saidIn(name: string, text: string): readonly string[] {
  const said: string[] = [];
  each(name, text, (node, file) => {
    if (!ts.isTaggedTemplateExpression(node) || !/(?:^|\.)say$/.test(node.tag.getText(file))) return;
    const key = keyOf(stretchesOf(node.template));
    if (/[\p{L}“‘]/u.test(key)) said.push(key);
  });
  return said;
}

function each(name: string, text: string, look: (node: ts.Node, file: ts.SourceFile) => void): void {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    look(node, file);
    ts.forEachChild(node, visit);
  };
  visit(file);
}

function stretchesOf(template: ts.TemplateLiteral): readonly string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
}

/** What a schema says of its settings. */
function descriptionsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) =>
    name === 'description' && typeof value === 'string' ? [value] : descriptionsIn(value),
  );
}
