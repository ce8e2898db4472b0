/**
 * For `dts` of tsup. Replaces the condition `development` of tsconfig, so that tsup reads the built declarations of other packages instead
 * of their sources. No package defines `built`.
 */
export const builtTypes = { compilerOptions: { customConditions: ['built'] } };
