/*
 * An extension beside the one that is measured, on the same thread: does what the benchmark asks it through FINDINGS_PROBE, a
 * line of JSON each way.
 */
const { connect } = require('node:net');
const { Session } = require('node:inspector/promises');
const { performance } = require('node:perf_hooks');
const { createInterface } = require('node:readline');
const { clearInterval, setInterval } = require('node:timers');
const { extensions, window } = require('vscode');

const asked = {
  /** Milliseconds until an extension has started, the reading of its files included; and those of them that were computed. */
  activate: async (id) => {
    const extension = extensions.getExtension(id);
    if (!extension) throw new Error(`There is no extension ${id}.`);
    if (extension.isActive) throw new Error(`${id} is active already.`);
    const [start, used] = [performance.now(), computed()];
    await extension.activate();
    return { took: performance.now() - start, computed: computed() - used };
  },
  isActive: (id) => extensions.getExtension(id)?.isActive ?? false,
  watch,
  watched,
  end: () => process.exit(0),
};

let timer;
let spans = [];
let session;

/** Microseconds between two looks at what runs. */
const LOOK = 1000;

/**
 * From now on each turn of the thread is looked at: what it computed between two ticks. Where other programs take the processor it is
 * late, and does not compute. Whose work it is tells V8's profiler.
 */
async function watch() {
  session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: LOOK });
  await session.post('Profiler.start');
  spans = [];
  let used = computed();
  timer = setInterval(() => {
    const all = computed();
    spans.push(all - used);
    used = all;
  }, 1);
}

/** Milliseconds: the longest that the thread computed without a break, and the longest that the extension at that address did. */
async function watched(address) {
  clearInterval(timer);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return { thread: spans.reduce((most, span) => Math.max(most, span), 0), ...workOf(address, profile) };
}

/**
 * What is run by files of that address. Garbage is collected of all that runs in the host, whoever left it and whoever is at
 * work when it is too much: that is told apart.
 */
function workOf(address, { nodes, samples, timeDeltas }) {
  const ours = new Set();
  const collector = new Set();
  const visit = (id, isOurs) => {
    const { callFrame, children = [] } = byId.get(id);
    const is = isOurs || callFrame.url.includes(address);
    if (is) ours.add(id);
    if (callFrame.functionName === '(garbage collector)') collector.add(id);
    for (const child of children) visit(child, is);
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  visit(nodes[0].id, false);
  let [longest, longestCollected, all] = [0, 0, 0];
  let [run, collected] = [0, 0];
  samples.forEach((id, index) => {
    // A look that came late says that another program ran.
    const took = Math.min(timeDeltas[index], 2 * LOOK) / 1000;
    if (ours.has(id)) {
      all += took;
      run += took;
    } else if (run > 0 && collector.has(id)) {
      collected += took;
    } else {
      run = 0;
      collected = 0;
    }
    longest = Math.max(longest, run);
    longestCollected = Math.max(longestCollected, run + collected);
  });
  return { longest, longestCollected, all };
}

function computed() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** As the extension's explorer looks at first, of one who has all at hand. */
const tree = {
  getTreeItem: (label) => ({ label, collapsibleState: label === 'report' ? 2 : 1 }),
  getChildren: (label) =>
    label === undefined ? ['report'] : label === 'report' ? ['line one', 'line two', 'line three'] : [],
};

exports.activate = () => {
  window.registerTreeDataProvider('probe.tree', tree);
  const socket = connect(process.env.FINDINGS_PROBE);
  socket.on('error', () => undefined);
  createInterface({ input: socket }).on('line', async (line) => {
    const { id, method, argument } = JSON.parse(line);
    try {
      socket.write(`${JSON.stringify({ id, result: await asked[method](argument) })}\n`);
    } catch (error) {
      socket.write(`${JSON.stringify({ id, error: String(error?.stack ?? error) })}\n`);
    }
  });
};
