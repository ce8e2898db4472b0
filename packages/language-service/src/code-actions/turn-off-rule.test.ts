import { expect, test } from 'vitest';
import { applyAction } from '../../test/code-action.js';
import { readFixture, wells } from '../../test/fixture.js';
import { translateEnglish } from '@findings/core/text';
import { applyEdit } from '../../test/apply-edit.js';
import { codeActions } from './code-actions.js';
import { rulesOff } from './turn-off-rule.js';

const title = 'Turn off this rule for this folder';
const lock = '--- findings.lock.json\n{"version": 1, "pins": {}}\n';

/** The configuration after the rule of `[@s9]` is turned off. */
function configured(configuration: string): string | undefined {
  return applyAction(`It is so [@s9|].\n--- findings.config.json\n${configuration}\n${wells}`, title)[
    'findings.config.json'
  ];
}

test('the rule is off in the configuration, which keeps its formatting', () => {
  expect(configured('{\n\t"default": "wells"\n}')).toBe(
    '{\n\t"default": "wells",\n\t"rules": {\n\t\t"citation.unresolved": "off"\n\t}\n}',
  );
});

test.each([
  ['a configuration', '{ "default": "wells" }'],
  ['no configuration', undefined],
])('an editor can say which rule is off where, and undo it: %s', (_, before) => {
  const file = before === undefined ? lock : `--- findings.config.json\n${before}\n`;
  const { workspace, uri, offset } = readFixture(`It is so [@s9|].\n${file}${wells}`);
  const action = codeActions(workspace, uri, offset, offset).find((each) => each.title.startsWith(title));
  expect(action?.turnsOff).toEqual({
    code: 'citation.unresolved',
    name: 'citation without a finding',
    configuration: 'file:///w/findings.config.json',
    ...(before !== undefined && { before }),
  });
});

test('a severity of the rule is replaced', () => {
  expect(configured('{ "rules": { "citation.unresolved": "info" } }')).toBe(
    '{ "rules": { "citation.unresolved": "off" } }',
  );
});

test('overrides do not turn it on again', () => {
  const before =
    '{"overrides": [{"files": ["a"], "rules": {}}, {"files": ["b"], "rules": {"citation.unresolved": "hint"}}]}';
  const { rules, overrides } = JSON.parse(configured(before)!) as Record<string, unknown>;
  expect(rules).toEqual({ 'citation.unresolved': 'off' });
  expect(overrides).toEqual([
    { files: ['a'], rules: {} },
    { files: ['b'], rules: { 'citation.unresolved': 'off' } },
  ]);
});

test('a folder without a configuration gets one, next to its lock', () => {
  expect(applyAction(`It is so [@s9|].\n${lock}${wells}`, title)['findings.config.json']).toBe(
    '{\n  "rules": {\n    "citation.unresolved": "off"\n  }\n}\n',
  );
});

test('it is the last action, once for each rule', () => {
  const { workspace, uri, texts } = readFixture(
    `It is so [@s9] [@s8].\n\nThat is 99 villages [@s1.h1].\n${lock}${wells}`,
  );
  const actions = codeActions(workspace, uri, 0, texts.get(uri)!.length, ['quickfix']);
  expect(actions.slice(-3).map((each) => each.title)).toEqual([
    'Ignore with a reason… (unsupported number)',
    `${title} (citation without a finding)`,
    `${title} (unsupported number)`,
  ]);
  const turnOff = actions.find((each) => each.title === `${title} (citation without a finding)`);
  expect(turnOff?.diagnostics?.map(({ span }) => span.start.column)).toEqual([11, 17]);
});

test('nothing is offered while the configuration cannot be read', () => {
  const { workspace, uri, offset } = readFixture(`It is so [@s9|].\n--- findings.config.json\n{}\n${wells}`);
  workspace.setText('file:///w/findings.config.json', undefined);
  expect(codeActions(workspace, uri, offset, offset).filter((each) => each.title.startsWith(title))).toEqual([]);
});

test('what a configuration turns off is listed and can be turned on again, and nothing else', () => {
  const configuration = 'file:///w/findings.config.json';
  const before = JSON.stringify({
    rules: { 'figure.unsupported': 'off', 'quote.altered': 'info', 'claim.uncited': 'off' },
    overrides: [{ files: ['a'], rules: { 'figure.unsupported': 'off', 'date.unsupported': 'off' } }],
  });
  const off = rulesOff(translateEnglish, configuration, before);
  expect(off.map(({ rule }) => rule.name)).toEqual(['unsupported number', 'unsupported date']);
  const [rule] = off;
  expect(rule?.rule).toMatchObject({ code: 'figure.unsupported', configuration, before });
  const after = applyEdit(new Map([[configuration, before]]), rule!.edit).get(configuration)!;
  expect(JSON.parse(after)).toEqual({
    rules: { 'quote.altered': 'info', 'claim.uncited': 'off' },
    overrides: [{ files: ['a'], rules: { 'date.unsupported': 'off' } }],
  });
});
