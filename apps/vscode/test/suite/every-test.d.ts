/** All test files of this folder. The bundler inserts them. */
declare module 'every-test';
