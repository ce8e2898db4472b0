/** As much of JSON Schema as the schema of a configuration has. */
export interface JsonSchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
}

/** The schemas that may hold at a path of a document. */
export function schemasAt(schema: JsonSchema, path: readonly (string | number)[]): readonly JsonSchema[] {
  const [step, ...rest] = path;
  const all = [schema, ...(schema.anyOf ?? [])];
  if (step === undefined) return all;
  return all.flatMap((each) => {
    const inner = typeof step === 'number' ? each.items : propertyOf(each, step);
    return inner ? schemasAt(inner, rest) : [];
  });
}

function propertyOf({ properties, additionalProperties }: JsonSchema, name: string): JsonSchema | undefined {
  if (properties && Object.hasOwn(properties, name)) return properties[name];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}
