/*
 * An extension for the benchmark. It connects to the socket in FINDINGS_PROBE, activates other extensions on request, and measures
 * how long their thread is busy. Both sides send one line of JSON for each message.
 */
const { connect } = require('node:net');
const { monitorEventLoopDelay, performance } = require('node:perf_hooks');
const { createInterface } = require('node:readline');
const { extensions } = require('vscode');

exports.activate = () => {
  const socket = connect(process.env.FINDINGS_PROBE);
  socket.on('error', () => undefined);
  createInterface({ input: socket }).on('line', async (line) => {
    const { activate: id, watch, end } = JSON.parse(line);
    if (end) process.exit(0);
    const response =
      id === undefined ? takeDelay(watch) : await activate(id).catch((error) => ({ error: String(error) }));
    socket.write(`${JSON.stringify(response)}\n`);
  });
};

const delay = monitorEventLoopDelay({ resolution: 1 });

/** The longest time in milliseconds that the thread was busy since the last call. */
function takeDelay(watch) {
  const milliseconds = delay.max / 1e6;
  delay.reset();
  if (watch) delay.enable();
  else delay.disable();
  return { milliseconds };
}

/** Milliseconds until the extension is active, loading included. */
async function activate(id) {
  const extension = extensions.getExtension(id);
  if (!extension) throw new Error(`The extension ${id} is not installed.`);
  if (extension.isActive) throw new Error(`${id} is already active.`);
  const start = performance.now();
  await extension.activate();
  return { milliseconds: performance.now() - start };
}
