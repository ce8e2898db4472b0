/*
 * The language server, in one file for both of its places: a process that Node runs, which speaks on standard input and
 * output, or a web worker, which gets its files from the client.
 */
if (typeof process === 'object' && typeof process.versions?.node === 'string') {
  void import('./in-node.js').then(({ serve }) => serve());
} else {
  void import('./in-browser.js');
}
