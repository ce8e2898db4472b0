import { readFileSync } from 'node:fs';
import { tools } from '@findings/mcp';
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';

interface LanguageModelTool {
  readonly name: string;
  readonly modelDescription: string;
  readonly inputSchema: object;
}

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly contributes: { readonly languageModelTools: readonly LanguageModelTool[] };
};

/** Tools of all extensions share their names, so ours begin with ours. Descriptions name other tools, too. */
const offered = ['search_findings', 'get_finding', 'find_source', 'quote', 'check_text'];
const TOOL_NAMES = new RegExp(String.raw`\b(?:${offered.join('|')})\b`, 'g');

function withPrefix<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value).replace(TOOL_NAMES, 'findings_$&')) as Value;
}

test('the manifest describes the tools as the server does', () => {
  const expected = offered.map((name) => {
    const { description, input } = tools.find((tool) => tool.name === name)!;
    const { $schema: _, ...inputSchema } = toJsonSchema(input);
    return withPrefix({ name, modelDescription: description, inputSchema });
  });
  const declared = manifest.contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({
    name,
    modelDescription,
    inputSchema,
  }));
  expect(declared).toEqual(expected);
});
