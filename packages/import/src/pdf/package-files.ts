interface NodeLike {
  readonly process?: {
    getBuiltinModule?(name: 'module'): { createRequire(base: string): NodeJS.Require };
  };
}

/** `require` of Node; `undefined` in browsers. Bundlers do not look for what it loads. */
export function nodeRequire(): NodeJS.Require | undefined {
  const { process } = globalThis as NodeLike;
  return process?.getBuiltinModule?.('module').createRequire(import.meta.url);
}

/** The address of a folder of pdf.js, with a slash at the end. `undefined` in browsers, where the caller has to serve it. */
export function pdfJsFolder(name: 'cmaps' | 'wasm'): string | undefined {
  try {
    return nodeRequire()
      ?.resolve('pdfjs-dist/package.json')
      .replace(/package\.json$/, `${name}/`);
  } catch {
    return undefined;
  }
}
