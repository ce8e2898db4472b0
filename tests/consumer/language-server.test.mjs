import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { test } from 'node:test';

const folder = 'node_modules/@findings/language-server';
const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));

function frame(message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${body.length}\r\n\r\n${body}`;
}

test('the installed language server initializes, shuts down and exits', async () => {
  const server = spawn(process.execPath, [`${folder}/${bin['findings-language-server']}`, '--stdio']);
  let output = '';
  server.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  const params = { processId: null, rootUri: null, capabilities: {} };
  server.stdin.write(frame({ id: 1, method: 'initialize', params }));
  server.stdin.write(frame({ method: 'initialized', params: {} }));
  server.stdin.write(frame({ id: 2, method: 'shutdown' }));
  server.stdin.write(frame({ method: 'exit' }));
  const status = await new Promise((resolve) => server.on('close', resolve));
  assert.match(output, /"completionProvider"/);
  assert.equal(status, 0);
});
