import { rules } from '@findings/check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Setting {
  readonly default: string;
  readonly enum: readonly string[];
  readonly enumDescriptions: readonly string[];
  readonly markdownDescription: string;
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const manifest = read('package.json') as {
  contributes: { configuration: { properties: Record<string, Setting> }[] };
};
const words = read('package.nls.json') as Record<string, string>;
const settings = Object.assign({}, ...manifest.contributes.configuration.map(({ properties }) => properties)) as Record<
  string,
  Setting
>;

test('there is one setting for each rule', () => {
  const codes = Object.keys(settings).flatMap((name) => /^findings\.rules\.(.+)$/.exec(name)?.[1] ?? []);
  expect(codes).toEqual(rules.map(({ code }) => code));
});

test.each(rules.map((rule) => [rule.code, rule] as const))(
  'the setting of %s has the summary and the severity of the rule',
  (code, rule) => {
    const setting = settings[`findings.rules.${code}`]!;
    expect(words[setting.markdownDescription.replaceAll('%', '')]).toBe(rule.summary);
    expect([setting.default, ...setting.enum]).toEqual([
      'default',
      'default',
      'off',
      'hint',
      'info',
      'warning',
      'error',
    ]);
    expect(setting.enumDescriptions[0]).toBe(`%severity.default.${rule.severity}%`);
    for (const name of setting.enumDescriptions) expect(words[name.replaceAll('%', '')]).toMatch(/\.$/);
  },
);
