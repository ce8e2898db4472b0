/** For `dts` of tsup: declarations are made from those of the packages below, which are built before, rather than from their sources. */
export const builtTypes = { compilerOptions: { customConditions: ['built'] } };
