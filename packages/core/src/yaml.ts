/** `@findings/core/yaml`: reads YAML in linear time, with the position of each problem. */
export { readYaml } from './source/read-yaml.js';
export type { ParsedYaml, YamlProblem } from './source/read-yaml.js';
