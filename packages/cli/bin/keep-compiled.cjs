const fs = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** A run longer than that, in seconds, may have dropped again what it compiled first, and keeps nothing. */
const SHORT = 1;

/** What was compiled that long ago, in milliseconds, is likely of a version that nobody has any more. */
const OLD = 90 * 24 * 60 * 60 * 1000;

/**
 * Keeps what V8 compiles of CommonJS files that are loaded from now on, for the next process.
 *
 * Node does so by itself (`module.enableCompileCache`), but of each file before it runs: without the functions that are
 * compiled when they are first called, which are most of what a short run takes.
 *
 * @param {string} folder that nobody else can write to: what it holds is run
 */
module.exports.keepCompiled = (folder) => {
  const versions = join(folder, `${process.version}-${process.arch}`);
  const unkept = [];
  require.extensions['.cjs'] = (module, file) => {
    const source = fs.readFileSync(file);
    const place = join(versions, basename(file));
    const cachedData = compiledFrom(source, place);
    const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
    const script = new Script(wrapped, { filename: file, cachedData });
    if (!cachedData || script.cachedDataRejected) unkept.push({ source, place, script });
    const load = (id) => module.require(id);
    script.runInThisContext().call(module.exports, module.exports, load, module, file, dirname(file));
  };
  process.once('exit', () => {
    if (process.uptime() > SHORT) return;
    for (const { source, place, script } of unkept) {
      const compiled = script.createCachedData();
      keep([source, compiled, compiled], place);
    }
    if (unkept.length > 0) dropOld(versions);
  });
};

/**
 * V8 compares nothing but the length of a source: so what was compiled stands behind the source that it was compiled of.
 * And V8 dies of what was damaged on the disk: so it stands there twice, which is told sooner than any sum.
 */
function compiledFrom(source, place) {
  try {
    const kept = fs.readFileSync(place);
    const compiled = kept.subarray(source.length);
    const half = compiled.length / 2;
    const isOfSource = kept.subarray(0, source.length).equals(source);
    return isOfSource && half > 0 && compiled.subarray(0, half).equals(compiled.subarray(half))
      ? compiled.subarray(0, half)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all, also where two do it at once or the power fails. */
function keep(parts, place) {
  const unfinished = `${place}.${process.pid}`;
  try {
    fs.mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    const file = fs.openSync(unfinished, 'w', 0o600);
    for (const part of parts) fs.writeFileSync(file, part);
    fs.fsyncSync(file);
    fs.closeSync(file);
    fs.renameSync(unfinished, place);
  } catch {
    // It is compiled anew next time.
  }
}

function dropOld(folder) {
  try {
    for (const name of fs.readdirSync(folder)) {
      const file = join(folder, name);
      if (Date.now() - fs.statSync(file).mtimeMs > OLD) fs.unlinkSync(file);
    }
  } catch {
    // Another run drops it.
  }
}
