/** Packages are published without the condition `development`, which leads to their sources. */
function beforePacking(manifest) {
  for (const [name, entry] of Object.entries(manifest.exports ?? {})) {
    if (typeof entry === 'string') continue;
    delete entry.development;
    if (Object.keys(entry).length === 0) delete manifest.exports[name];
  }
  return manifest;
}

module.exports = { hooks: { beforePacking } };
