import { describe, expect, test } from 'vitest';
import { useProject } from './findings.js';

const { write, findings, start } = useProject();

write('right.md', 'Wells [@s4.h2].\n');
const commands = ['init', 'check', 'pin', 'show', 'search', 'cite', 'parse', 'review', 'export', 'explain'];

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%j lists the commands', async (args) => {
    const { status, stdout, stderr } = await findings(args);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.each(commands)('of %s has options and examples, in 80 columns', async (command) => {
    const { status, stdout } = await findings([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`Usage  findings ${command}`);
    expect(stdout).toContain('Examples\n');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect((await findings(['help', command])).stdout).toBe(stdout);
  });

  test('without a command it is shown, and nothing was done', async () => {
    const { status, stdout, stderr } = await findings([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('findings COMMAND');
  });

  test('--version', async () => {
    expect(await findings(['--version'])).toEqual({ status: 0, stdout: '0.0.0-test\n', stderr: '' });
  });
});

describe('wrong usage ends with 2 and an explanation', () => {
  test.each([
    [['chekc'], /There is no command “chekc”\. Did you mean “check”\?/],
    [['--colour'], /There is no option “--colour”/],
    [['check', '--format', 'sarfi'], /--format cannot be “sarfi”\. .* Did you mean “sarif”\?/],
    [['check', '--fixx'], /findings check has no option “--fixx”\. Did you mean “--fix”\?/],
    [['check', '--dry-run'], /--dry-run shows what --fix would change, so it needs --fix/],
    [['check', '--cache-location', 'a'], /--cache-location needs --cache/],
    [['check', '--update-baseline'], /--update-baseline needs --baseline FILE/],
    [['check', '--prune-baseline'], /--prune-baseline needs --baseline FILE/],
    [['check', '--baseline', 'a', '--update-baseline', '--prune-baseline'], /Leave out --prune-baseline/],
    [['check', '--baseline', 'a', '--update-baseline', '--shard', '1/2'], /needs all files/],
    [['check', '--baseline', 'a', '--prune-baseline', '--fix', '--dry-run'], /--dry-run writes nothing/],
    [['check', '-', 'a.md', '--fix'], /Use “-” without other files/],
    [['check', '-', '--shard', '1/2'], /“-” is standard input\. Use one of the two/],
    [['check', '-', '--watch'], /“-” is standard input\. Use one of the two/],
    [['check', '--watch', '--fix'], /--watch checks while you write, and --fix would change the same files/],
    [['check', '--watch', '--baseline', 'a', '--update-baseline'], /--watch never writes the baseline/],
    [['check', '--watch', '--shard', '1/2'], /Leave out --shard/],
    [['check', '--watch', '--format', 'json'], /Leave out --format json/],
    [['check', '--shard', '0/2'], /--shard 0\/2: the parts are 1\/2 to 2\/2/],
    [['check', '--shard', '2'], /needs a part and the number of parts, such as 2\/8, but “2” was given/],
    [['check', '--stdin-filename', 'a.md'], /needs “-” as a path/],
    [['show'], /Name an id, such as s4\.h2/],
    [['search'], /Give the words to search for/],
    [['cite'], /Give a sentence/],
    [['parse', 'a.md', 'b.md'], /Name only one report, not 2/],
    [['parse', 'a.md', '--key', 'a b'], /“a b” is not a valid key/],
    [['export'], /Choose a format/],
    [['export', '--format', 'csl'], /--format cannot be “csl”\. Use .* Did you mean “csl-json”\?/],
    [['export', '--format', 'json', 'a.md'], /only read with “--ids cited”/],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await findings(args);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^findings: /);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});

// Most tests run the command without a process of its own.
test.each([
  [['check', 'right.md'], 0],
  [['check', '-', '--format', 'json'], 1],
  [['check', '--fix', '-'], 1],
  [['show', 's99'], 1],
  [['chekc'], 2],
])('%j writes and ends as a process of its own', async (args, status) => {
  const options = { input: 'Nobody said so [@s99.h9].\n', env: { FORCE_COLOR: '1' } };
  const ran = await start(args, options);
  expect(ran.status).toBe(status);
  expect(await findings(args, options)).toEqual(ran);
});

describe('colour', () => {
  const args = ['show', 's4.h2'];
  // eslint-disable-next-line no-control-regex
  const colour = /\u001b\[/;

  test('is for terminals only, unless requested', async () => {
    expect((await findings(args)).stdout).not.toMatch(colour);
    expect((await findings(args, { env: { FORCE_COLOR: '1' } })).stdout).toMatch(colour);
    expect((await findings(args, { env: { FORCE_COLOR: '0' } })).stdout).not.toMatch(colour);
    expect((await findings(args, { env: { NO_COLOR: '1' } })).stdout).not.toMatch(colour);
  });
});
