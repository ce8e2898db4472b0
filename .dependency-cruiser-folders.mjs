import imports from './.dependency-cruiser.mjs';

/* Cycles of folders, without tests. Files directly in a package's `src` do not count, since its entry points are there. */

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'folder-cycle',
      severity: 'error',
      comment: 'Two folders of a package import each other.',
      scope: 'folder',
      from: { path: '^(packages|apps)/[^/]+/src' },
      to: { circular: true, viaOnly: { pathNot: '^(packages|apps)/[^/]+/src$' } },
    },
  ],
  options: {
    ...imports.options,
    exclude: { path: `${imports.options.exclude.path}|\\.test\\.ts$|/test/|/scripts/` },
  },
};
