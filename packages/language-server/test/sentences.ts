import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '@findings/core/check';
import configurationSchema from '@findings/project/schema/config.json' with { type: 'json' };
import ts from 'typescript';
import { keyOf } from '../src/languages/say-in.js';

const PACKAGES = ['core', 'project', 'language-service', 'language-server'];

/** Every sentence that the server can say, as translations name it; in order. */
export function allSentences(): readonly string[] {
  const found = new Set<string>([...rules.map(({ summary }) => summary), ...descriptionsIn(configurationSchema)]);
  for (const name of PACKAGES) {
    const folder = new URL(`../../${name}/src/`, import.meta.url);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
      for (const sentence of saidIn(file, readFileSync(new URL(file, folder), 'utf8'))) found.add(sentence);
    }
  }
  return [...found].sort();
}

/** The templates behind `say`, wherever it comes from; of those that only put things side by side, nothing is translated. */
function saidIn(name: string, text: string): readonly string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const said: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /(?:^|\.)say$/.test(node.tag.getText(file))) {
      const key = keyOf(stretchesOf(node.template));
      if (/[\p{L}“‘]/u.test(key)) said.push(key);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return said;
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
