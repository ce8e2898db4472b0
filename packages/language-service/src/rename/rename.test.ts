import { createLibrary } from '@findings/core/library';
import { describe, expect, test } from 'vitest';
import { readFixture } from '../../test/fixture.js';
import { lockOf, named, renamed } from '../../test/rename.js';
import { prepareRename, rename } from './rename.js';

const config = `--- findings.config.json
{
  "reports": { "ports": "ports.report.md", "wells": "wells.report.md" },
  "default": "wells"
}
`;

const ports = named.replace('wells.report.md', 'ports.report.md');

/** The text that can be renamed, or the refusal. */
function prepared(fixture: string): string {
  const { workspace, uri, offset, texts } = readFixture(fixture);
  const answer = prepareRename(workspace, uri, offset);
  if ('refusal' in answer) return answer.refusal;
  const { start, end } = answer.span;
  expect(texts.get(uri)!.slice(start.offset, end.offset)).toBe(answer.text);
  expect(workspace.proposal(uri)?.source.span(start.offset, end.offset) ?? answer.span).toEqual(answer.span);
  return `→ ${answer.text}`;
}

describe('an alias', () => {
  const fixture = `Committees work [see -@comm‸ittees, p. 3; @s1.h2].
--- b.md
> 😀 | said @{committees} | and [@Wells:Committees] |
> --- | --- | --- |

Not \`@committees\` nor [@s1.h1].
--- findings.lock.json
${lockOf('wells:committees', 'wells:s1.h2', 'wells:s1.h1')}${named}`;

  test('is renamed in the report and in all citations, with its pin', () => {
    expect(renamed(fixture, 'pump-people')).toEqual({
      'a.md': 'Committees work [see -@pump-people, p. 3; @s1.h2].',
      'b.md': `> 😀 | said @{pump-people} | and [@Wells:pump-people] |
> --- | --- | --- |

Not \`@committees\` nor [@s1.h1].`,
      'findings.lock.json': lockOf('wells:committees', 'wells:s1.h2', 'wells:s1.h1')
        .split('\n')
        .map((line) => line.replace('wells:committees', 'wells:pump-people'))
        .join('\n')
        .trimEnd()
        .concat('\n'),
      'wells.report.md': named.slice(named.indexOf('\n') + 1).replace('#committees', '#pump-people'),
    });
  });

  test('can be renamed from the report, with its links', () => {
    const { 'wells.report.md': report, 'a.md': a } = renamed(
      `[@scarcity] and @{scarcity}.\n${named.replace('#Sc', '#S‸c')}`,
      '#drought:',
    ) as Record<string, string>;
    expect(report).toContain('Session 2: Scarcity {#drought:}');
    expect(report).toContain('[second](#drought:)');
    expect(a).toBe('[@{drought:}] and @{drought:}.');
    expect(prepared(`[@scarcity]\n${named.replace('(#sc', '(#s‸c')}`)).toBe('→ scarcity');
  });

  test.each([
    ['s1.h1', /^“s1\.h1” is already a name of Session 1, contribution: Ada Okoye/],
    ['s1.okoye', /is already a name of/],
    ['s9', /looks like the number of a finding/],
    ['two words', /is not a valid name/],
    ['ports', /would be read as the key of a report/],
    ['ports:x', /would be read as the key of a report/],
    ['smith2020', /is already cited in b\.md, line 1, where its meaning would change/],
    ['lost', /is already cited in b\.md, line 1, where its meaning would change/],
  ])('cannot be renamed to %s', (to, why) => {
    expect(renamed(`[@comm‸ittees]\n--- b.md\n[@smith2020; @wells:lost]\n${named}${ports}`, to)).toMatch(why);
  });
});

describe('a report’s key', () => {
  const fixture = `Water [@we‸lls:s1.h1; @wells] and @s1.h1 and -@{WELLS:s9} and [@wellsian].\r
--- b.md
[^1]: See [@ports:s1; @wells:committees].
--- findings.lock.json
${lockOf('wells:s1.h1', 'wells:committees')}${config}${named}${ports}`;

  test('is renamed in the configuration, in proposals and in the lock', () => {
    const after = renamed(fixture, 'water2021') as Record<string, string>;
    expect(after['a.md']).toBe(
      'Water [@water2021:s1.h1; @water2021] and @s1.h1 and -@{water2021:s9} and [@wellsian].\r',
    );
    expect(after['b.md']).toBe('[^1]: See [@ports:s1; @water2021:committees].');
    expect(after['findings.config.json']).toBe(`{
  "reports": { "ports": "ports.report.md", "water2021": "wells.report.md" },
  "default": "water2021"
}`);
    expect(after['findings.lock.json']).toBe(
      lockOf('wells:s1.h1', 'wells:committees').replaceAll('wells:', 'water2021:'),
    );
    expect(Object.keys(after)).toHaveLength(4);
  });

  test('is renamed in the front matter of the report, if no other folder cites that file', () => {
    const front = (key: string): string => `---\r\ntitle: Wells\r\nkey: ${key} \r\n---\r\n\r\n`;
    const heading = '--- wells.report.md\n';
    const changed = (key: string): unknown => {
      const report = named.replace(heading, heading + front(key));
      const after = renamed(`[@we‸lls:s1.h1]\n${config}${report}${ports}`, 'water');
      return (after as Record<string, string>)['wells.report.md']?.split('\n## ')[0];
    };
    const rest = named.replace(heading, '').split('\n## ')[0]!;
    expect(changed('Wells')).toBe(front('water') + rest);
    expect(changed('"wells"')).toBe(front('"water"') + rest);
    expect(changed('other')).toBeUndefined();

    const shared = named.replace(heading, heading + front('wells'));
    const { workspace, uri, offset } = readFixture(`[@we‸lls:s1.h1]\n--- b.md\n[@s1]\n${config}${shared}${ports}`);
    const elsewhere = workspace.proposal('file:///w/b.md')!;
    const context = { ...elsewhere.context, configUri: 'file:///other/findings.config.json' };
    workspace.setProposal(elsewhere.uri, elsewhere.markdown, { ...elsewhere, context });
    const edit = rename(workspace, uri, offset, 'water');
    expect('changes' in edit && edit.changes.map((each) => each.uri)).toEqual([
      'file:///w/a.md',
      'file:///w/findings.config.json',
    ]);
  });

  test('can be renamed from the configuration', () => {
    const proposals = `[@ports:s1; @wells:s1]\n`;
    const inName = config.replace('"ports"', '"po‸rts"');
    expect(renamed(proposals + inName + named + ports, 'harbours')).toMatchObject({
      'a.md': '[@harbours:s1; @wells:s1]',
    });
    const inDefault = config.replace('"default": "', '"default": "‸');
    expect(renamed(proposals + inDefault + named + ports, 'x')).toMatchObject({ 'a.md': '[@ports:s1; @x:s1]' });
    expect(prepared(proposals + inDefault + named + ports)).toBe('→ wells');
    expect(prepared(proposals + config.replace('"wells.report', '"wel‸ls.report') + named + ports)).toMatch(
      /under “reports”/,
    );
  });

  test.each([
    ['ports', /Another report in findings.config.json already has the key/],
    ['a:b', /is not a valid report key/],
    ['s1', /is already a name of Session 1/],
    ['s9', /looks like the number of a finding/],
    ['committees', /is already a name of/],
    ['doi', /already cited in c\.md, line 1 \(and 1 other place\)/],
  ])('cannot be renamed to %s', (to, why) => {
    expect(
      renamed(
        `${fixture.slice(0, fixture.indexOf('--- findings.lock'))}--- c.md\n[@smith2020] @{doi:10.1/x} @{doi:10.2}\n${config}${named}${ports}`,
        to,
      ),
    ).toMatch(why);
  });

  test('cannot be renamed if no configuration has it', () => {
    expect(prepared(`[@we‸lls:s1.h1]\n${named}`)).toMatch(/“wells” is not in findings\.config\.json/);
    expect(prepared(`[@wells:s1.‸h1]\n${named}`)).toBe('→ s1.h1');
    expect(prepared(`[@wel‸ls:s1.h1]\n${config.replace('"wells":', '"brooks":')}${named}`)).toMatch(
      /is not in findings\.config\.json/,
    );
    expect(prepared(`[@wel‸ls:s1.h1]\n${config.replace('{', '{,')}${named}`)).toMatch(/has errors/);
  });

  test('can be replaced if no report has it', () => {
    const mistyped = `[@wel‸l:s1.h1; @well:s2] @wells:s1\n--- b.md\n@well:s1 @smell:s2\n${named}`;
    expect(prepared(mistyped)).toBe('→ well');
    expect(renamed(mistyped, 'wells')).toEqual({
      'a.md': '[@wells:s1.h1; @wells:s2] @wells:s1',
      'b.md': '@wells:s1 @smell:s2',
    });
    expect(renamed(mistyped, 'bells')).toBe(
      'No report has the key “bells”. Nothing was renamed. Existing keys: “wells”.',
    );
  });
});

describe('an id that the report’s numbering changed', () => {
  test('is replaced in all proposals, with its pin, except for other names', () => {
    const fixture = `[see @s1.‸h2, p. 3; -@wells:S1.H2]\n--- b.md\n> @{s1.h2} and [@committees] and @s1.ali and @s1\n--- findings.lock.json\n${lockOf('wells:s1.h2', 'wells:committees')}${named}`;
    const after = renamed(fixture, 'S1.H1') as Record<string, string>;
    expect(after['a.md']).toBe('[see @s1.h1, p. 3; -@wells:s1.h1]');
    expect(after['b.md']).toBe('> @{s1.h1} and [@committees] and @s1.ali and @s1');
    expect(after['findings.lock.json']).toBe(lockOf('wells:s1.h2', 'wells:committees').replace('s1.h2', 's1.h1'));
    expect(renamed(fixture, '@wells:s1.h1')).toEqual(after);
  });

  test('can be replaced after the report has lost it', () => {
    const fixture = `[@s‸9] and [@s9.h1]\n--- b.md\n[@wells:S9] and @s9\n${named}`;
    expect(renamed(fixture, 's2')).toEqual({ 'a.md': '[@s2] and [@s2.h1]', 'b.md': '[@wells:s2] and @s2' });
    expect(renamed(`[@old-na‸me; @wells:old-name]\n${named}`, 'committees')).toMatch(
      /a publication in your bibliography/,
    );
    expect(renamed(`[@old-name; @wells:old-‸name]\n${named}`, 'committees')).toMatchObject({
      'a.md': '[@old-name; @wells:committees]',
    });
  });

  test.each([
    ['s7', /^The report has no “s7”\. Nothing was renamed\. Similar ids: “s2”/],
    ['ports:s1', /^The report has no “ports:s1”/],
    ['', /^Type the current id/],
  ])('cannot be renamed to %s', (to, why) => expect(renamed(`[@s‸1]\n${named}`, to)).toMatch(why));

  test('cannot be replaced by an ambiguous name', () => {
    const twice = named.replace('**Ben Ali (UNDP):**', '**Ada Okoye:**');
    expect(renamed(`[@s‸1]\n${twice}`, 's1.okoye')).toMatch(
      /^“s1\.okoye” names several findings\. Choose one of them: “s1\.h1”/,
    );
    expect(prepared(`[@s1.oko‸ye]\n${twice}`)).toMatch(/names several findings \(“s1\.h1”, “s1\.h2”\)/);
  });
});

test.each([
  [
    '[@s1.ali‸]',
    /^“ali” is|^“s1\.ali” is the report’s name for Ben Ali \(UNDP\) in Session 1 and cannot be renamed\. Cite “s1\.h2” instead/,
  ],
  ['[@smi‸th2020]', /a publication in your bibliography/],
  ['[@sum‸mary]', /always called “summary”/],
  ['[@summary.p‸1]', /^→ summary\.p1$/],
  ['Noth‸ing', /Put the cursor on the key of a citation/],
])('%s can be renamed, or gives the reason why not', (text, answer) =>
  expect(prepared(`${text}\n${named}`)).toMatch(answer),
);

test.each([
  ['[@s1.ali‸]', false],
  ['[@s1.h1]‸', false],
  ['[link‸](a.md)', true],
  ['# Noth‸ing', true],
])('the editor may offer its own renames at %s: %s', (text, isElsewhere) => {
  const { workspace, uri, offset } = readFixture(`${text}\n${named}`);
  const isRefused = expect.stringMatching(/\.$/) as string;
  expect(prepareRename(workspace, uri, offset)).toEqual({ refusal: isRefused, ...(isElsewhere && { isElsewhere }) });
  const context = { sources: new Map<string, string>() };
  workspace.setProposal(uri, text.replace('‸', ''), { context, severities: {}, problems: [] });
  expect(prepareRename(workspace, uri, offset)).toEqual({ refusal: isRefused, ...(isElsewhere && { isElsewhere }) });
  const withoutReport = { ...context, library: createLibrary([]) };
  workspace.setProposal(uri, text.replace('‸', ''), { context: withoutReport, severities: {}, problems: [] });
  expect(prepareRename(workspace, uri, offset)).toEqual({ refusal: isRefused, isElsewhere: true });
});

test.each([
  ['half of ‸them', /^“s1\.h1” is the position of this text in the report/],
  ['Comm‸ittees of', /^To rename “committees”, put the cursor on \{#committees\}\.$/],
  ['{#comm‸ittees}', /^→ committees$/],
  ['# We‸lls', /^There is nothing to rename here\.$/],
])('in a report, %s can be renamed, or gives the reason why not', (text, answer) => {
  const report = named.replace(text.replace('‸', ''), text);
  expect(report).toContain('‸');
  expect(prepared(`Nothing.\n${report}`)).toMatch(answer);
});

test('gives the error that hides the report as the reason', () => {
  const { workspace } = readFixture(`[@s1]\n${named}`);
  const point = { line: 1, column: 1, offset: 0 };
  const place = { uri: 'file:///w/of%20a%20day/findings.config.json', span: { start: point, end: point } };
  const refusalFor = (failure: { message: string; place?: typeof place }): string => {
    const nothing = { context: { sources: new Map<string, string>() }, severities: {}, problems: [], failure };
    workspace.setProposal('file:///w/x.md', '[@s1]', nothing);
    const answer = prepareRename(workspace, 'file:///w/x.md', 3);
    return 'refusal' in answer ? answer.refusal : '';
  };
  expect(refusalFor({ message: 'Here this is no JSON.', place })).toBe(
    'Fix “findings.config.json” before you rename anything here: Here this is no JSON.',
  );
  expect(refusalFor({ message: 'It lies outside.' })).toBe('It lies outside.');
});

test('refuses an unknown document, and a lock that cannot be read', () => {
  const { workspace } = readFixture(`[@s1]\n${named}`);
  workspace.setProposal('file:///w/x.md', '[@s1]', { context: { sources: new Map() }, severities: {}, problems: [] });
  expect(prepareRename(workspace, 'file:///w/x.md', 3)).toMatchObject({
    refusal: expect.stringMatching(/which report this proposal cites/) as string,
  });
  expect(prepareRename(workspace, 'file:///w/none.md', 3)).toMatchObject({
    refusal: expect.stringMatching(/nothing to rename/) as string,
  });
  const unreadable = /findings\.lock\.json cannot be read/;
  expect(renamed(`[@s1.h‸1]\n--- findings.lock.json\n{ "version": 1, oops\n${named}`, 's1.h2')).toMatch(unreadable);
  // An unreadable file has no text.
  const { context } = workspace.proposal('file:///w/a.md')!;
  const isBroken = { ...context, lockUri: 'file:///w/findings.lock.json', isLockBroken: true };
  workspace.setProposal('file:///w/a.md', '[@s1.h1]', { context: isBroken, severities: {}, problems: [] });
  expect(rename(workspace, 'file:///w/a.md', 6, 's1.h2')).toMatchObject({
    refusal: expect.stringMatching(unreadable) as string,
  });
});
