/** All test files of this folder, put in when they are bundled. */
declare module 'every-test';
