import { rules } from '@findings/check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Texts = Readonly<Record<string, string>>;

interface Manifest {
  readonly contributes: { readonly configuration: readonly { readonly properties: Record<string, object> }[] };
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const matchFile = (content: unknown, path: string): Promise<void> =>
  expect(`${JSON.stringify(content, null, 2)}\n`).toMatchFileSnapshot(path);

const severities = ['off', 'hint', 'info', 'warning', 'error'];

test('the setting findings.rules has each rule (vitest -u writes it)', async () => {
  const manifest = read('../package.json') as Manifest;
  const setting = manifest.contributes.configuration
    .map(({ properties }) => properties['findings.rules'])
    .find(Boolean)!;
  const settingOf = (code: string): object => ({
    // Without a type, the settings editor shows no table.
    type: 'string',
    enum: severities,
    enumDescriptions: severities.map((severity) => `%setting.rules.${severity}%`),
    description: `%rule.${code}%`,
  });
  Object.assign(setting, { properties: Object.fromEntries(rules.map(({ code }) => [code, settingOf(code)])) });
  await matchFile(manifest, '../package.json');
});

const spanish = read('../../../packages/language-server/src/languages/es.json') as Texts;

test.each([
  ['package.nls.json', (text: string) => text, 'By default'],
  ['package.nls.es.json', (text: string) => spanish[text] ?? '', 'Por defecto'],
])('%s describes each rule (vitest -u writes it)', async (name, translate, byDefault) => {
  const texts = Object.entries(read(`../${name}`) as Texts).filter(([key]) => !key.startsWith('rule.'));
  const own = rules.map(({ code, summary, severity }) => [
    `rule.${code}`,
    `${translate(summary)} ${byDefault}: ${severity}.`,
  ]);
  await matchFile(Object.fromEntries([...texts, ...own]), `../${name}`);
});
