/*
 * An extension for the benchmark. It connects to the socket in FINDINGS_PROBE and activates other extensions on request. Both sides
 * send one line of JSON for each message.
 */
const { connect } = require('node:net');
const { performance } = require('node:perf_hooks');
const { createInterface } = require('node:readline');
const { extensions } = require('vscode');

exports.activate = () => {
  const socket = connect(process.env.FINDINGS_PROBE);
  socket.on('error', () => undefined);
  createInterface({ input: socket }).on('line', async (line) => {
    const { activate: id, end } = JSON.parse(line);
    if (end) process.exit(0);
    socket.write(`${JSON.stringify(await activate(id).catch((error) => ({ error: String(error) })))}\n`);
  });
};

/** Milliseconds until the extension is active, loading included. */
async function activate(id) {
  const extension = extensions.getExtension(id);
  if (!extension) throw new Error(`The extension ${id} is not installed.`);
  if (extension.isActive) throw new Error(`${id} is already active.`);
  const start = performance.now();
  await extension.activate();
  return { milliseconds: performance.now() - start };
}
