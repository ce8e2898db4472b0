import { readFileSync } from 'node:fs';
import { rules } from '@findings/check';
import { tools } from '@findings/mcp';
import { toJsonSchema } from '@valibot/to-json-schema';

type Texts = Readonly<Record<string, string>>;

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, object>> }[];
    readonly languageModelTools: readonly { readonly name: string }[];
  };
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const severities = ['off', 'hint', 'info', 'warning', 'error'];
/** The names of tools must be unique among all extensions, so ours have this prefix. */
const PREFIX = 'findings_';

/** The manifest and its texts, with the rules in the setting `findings.rules`, and the descriptions of the tools for language models. */
export function completeManifest() {
  const manifest = read('../package.json') as Manifest;
  const { configuration, languageModelTools } = manifest.contributes;
  for (const { properties } of configuration) {
    const setting = properties['findings.rules'];
    if (setting)
      Object.assign(setting, { properties: Object.fromEntries(rules.map(({ code }) => [code, settingOf(code)])) });
  }
  const offered = languageModelTools.map(({ name }) => name.slice(PREFIX.length));
  for (const [index, tool] of languageModelTools.entries()) Object.assign(tool, forModels(offered[index]!, offered));
  const spanish = read('../../../packages/language-server/src/languages/es.json') as Texts;
  return {
    'package.json': manifest,
    'package.nls.json': withRules('../package.nls.json', (text) => text, 'By default'),
    'package.nls.es.json': withRules('../package.nls.es.json', (text) => spanish[text] ?? '', 'Por defecto'),
  };
}

function settingOf(code: string): object {
  return {
    // Without a type, the settings editor shows no table.
    type: 'string',
    enum: severities,
    enumDescriptions: severities.map((severity) => `%setting.rules.${severity}%`),
    description: `%rule.${code}%`,
  };
}

function withRules(path: string, translate: (text: string) => string, byDefault: string): Texts {
  const texts = rules.map(({ code, summary, severity }) => [
    `rule.${code}`,
    `${translate(summary)} ${byDefault}: ${severity}.`,
  ]);
  return { ...(read(path) as Texts), ...(Object.fromEntries(texts) as Texts) };
}

/** The description and the input of a tool, as the MCP server has them. Names of tools in these texts get the prefix, too. */
function forModels(name: string, offered: readonly string[]): object {
  const { description, input } = tools.find((tool) => tool.name === name)!;
  const { $schema: _, ...inputSchema } = toJsonSchema(input);
  const names = new RegExp(String.raw`\b(?:${offered.join('|')})\b`, 'g');
  const text = JSON.stringify({ modelDescription: description, inputSchema });
  return JSON.parse(text.replace(names, `${PREFIX}$&`)) as object;
}
