import { assert } from 'chai';
import { extensions, LanguageModelTextPart, lm, workspace } from 'vscode';
import { mcpServer } from '../../src/assistants.js';
import { closeAll, eventually, openUntitled } from './window.js';

const TOOLS = ['search_findings', 'get_finding', 'find_source', 'quote', 'check_text'];

const isNode =
  typeof (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node === 'string';

const extension = () => extensions.getExtension('findings.findings-vscode')!;

async function invoke(tool: string, input: object): Promise<string> {
  const { content } = await lm.invokeTool(`findings_${tool}`, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof LanguageModelTextPart ? part.value : '')).join('');
}

interface Checked {
  readonly ok: boolean;
  readonly problems: readonly { readonly code: string; readonly words: string }[];
}

suite('Tools for agents', () => {
  suiteSetup(async () => {
    await extension().activate();
    await eventually('the tools', () => lm.tools.some(({ name }) => name === 'findings_check_text'));
  });
  teardown(closeAll);

  test('are listed with what a model needs to know', () => {
    const listed = lm.tools.filter(({ name }) => name.startsWith('findings_'));
    assert.sameMembers(
      listed.map(({ name }) => name),
      TOOLS.map((tool) => `findings_${tool}`),
    );
    for (const { description, inputSchema } of listed) {
      assert.isAbove(description.length, 80);
      assert.deepInclude(inputSchema, { type: 'object', additionalProperties: false });
    }
  });

  test('hold an agent to the report', async () => {
    const text = await quoted();
    const check = async (draft: string) => JSON.parse(await invoke('check_text', { text: draft })) as Checked;
    const invented = text.replace('its standards low', 'its standards very high');
    const { ok, problems } = await check(invented);
    assert.isFalse(ok);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['quote.altered'],
    );
    assert.deepInclude(await check(text), { ok: true, problems: [] });
    // What the user is writing does not change the answer.
    await openUntitled('Something else.');
    assert.deepInclude(await check(text), { ok: true });
  });
});

async function quoted(): Promise<string> {
  const input = { id: 's4.h2', from: 'set its standards low', to: 'let the program grow' };
  const { markdown } = JSON.parse(await invoke('quote', input)) as { markdown: string };
  assert.match(markdown, /^“set its standards low;.*\[@s4\.h2\]$/);
  return `Ms. Wex said that the program ${markdown}.`;
}

// Processes cannot be started in a browser.
if (isNode) {
  suite('The server for other agents', () => {
    test('runs in VS Code’s own Node, in the folder', async () => {
      const { spawn } = await import('node:child_process');
      const [folder] = workspace.workspaceFolders!;
      const { command, args, env, cwd, label } = mcpServer(folder!, extension());
      assert.equal(label, 'Findings');
      const server = spawn(command, args, { cwd: cwd!.fsPath, env: { ...process.env, ...(env as NodeJS.ProcessEnv) } });
      let output = '';
      server.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
      const answer = (id: number) =>
        eventually(`answer ${id}`, () => output.split('\n').find((line) => line.includes(`"id":${id}`)));
      const send = (id: number, method: string, params: object) =>
        server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
      const clientInfo = { name: 'test', version: '1' };
      send(1, 'initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo });
      assert.include(await answer(1), '"name":"findings"');
      send(2, 'tools/call', { name: 'get_finding', arguments: { id: 's4.h2' } });
      assert.include(await answer(2), 'Bronwyn Wex');
      const ended = new Promise((resolve) => server.on('exit', resolve));
      server.stdin.end();
      assert.equal(await ended, 0);
    });
  });
}
