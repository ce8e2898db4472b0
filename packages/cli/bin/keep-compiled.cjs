const { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** A run longer than that, in seconds, may have dropped again what it compiled first, and keeps nothing. */
const SHORT = 1;

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
    const source = readFileSync(file);
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
      keep([source, sumOf(compiled), compiled], place);
    }
  });
};

/** Bytes of a checksum. */
const SUM = 4;

/** V8 runs what was damaged on the disk, or dies of it. Node's own sums are in a part of it that loads for as long as this takes. */
function sumOf(compiled) {
  const words = new Int32Array(
    compiled.buffer.slice(compiled.byteOffset, compiled.byteOffset + (compiled.length & ~3)),
  );
  let sum = compiled.length;
  for (let index = 0; index < words.length; index++) sum = (Math.imul(sum, 31) + words[index]) | 0;
  for (const byte of compiled.subarray(compiled.length & ~3)) sum = (Math.imul(sum, 31) + byte) | 0;
  return new Uint8Array(Int32Array.of(sum).buffer);
}

/** V8 compares nothing but the length of a source: so what was compiled stands behind the source that it was compiled of. */
function compiledFrom(source, place) {
  try {
    const kept = readFileSync(place);
    const compiled = kept.subarray(source.length + SUM);
    const isOfSource = kept.subarray(0, source.length).equals(source);
    return isOfSource && kept.subarray(source.length, source.length + SUM).equals(sumOf(compiled))
      ? compiled
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all, also where two do it at once or the power fails. */
function keep(parts, place) {
  const unfinished = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    const file = openSync(unfinished, 'w', 0o600);
    for (const part of parts) writeFileSync(file, part);
    fsyncSync(file);
    closeSync(file);
    renameSync(unfinished, place);
  } catch {
    // It is compiled anew next time.
  }
}
