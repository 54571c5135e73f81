import { badRequest } from '../kvs-error.ts';

export type AttributeType = 'string' | 'integer' | 'float' | 'boolean' | 'any';

/** One of the manifest's `app.storage.entities`. */
export interface ManifestEntity {
  name: string;
  attributes: Record<string, { type: string }>;
  indexes?: readonly (string | { name: string; partition?: readonly string[]; range?: readonly string[] })[];
}

/** An index as the store keeps it. Without `range`, records are ordered by key alone. */
export interface EntityIndex {
  name: string;
  partition: readonly string[];
  range: string | undefined;
}

export interface EntitySchema {
  name: string;
  attributes: ReadonlyMap<string, AttributeType>;
  indexes: ReadonlyMap<string, EntityIndex>;
}

export type Scalar = string | number | boolean;

/** Forge's automatic index of every entity; here plain values have it as well. */
export const keyIndexName = 'by-key';
/** Plain values, kept beside the entities as one without a name. */
export const plainValues: EntitySchema = {
  name: '',
  attributes: new Map(),
  indexes: new Map([[keyIndexName, keyIndex()]]),
};

const attributeTypes: readonly string[] = ['string', 'integer', 'float', 'boolean', 'any'];

/** https://developer.atlassian.com/platform/forge/storage-reference/entities-manifest/ */
export function readEntitySchemas(entities: readonly ManifestEntity[]): Map<string, EntitySchema> {
  return new Map(entities.map((entity) => [entity.name, readEntitySchema(entity)]));
}

export function findEntity(schemas: ReadonlyMap<string, EntitySchema>, name: string): EntitySchema {
  const schema = schemas.get(name);
  if (schema === undefined) throw badRequest(`Entity "${name}" is not declared in the manifest.`);
  return schema;
}

function keyIndex(): EntityIndex {
  return { name: keyIndexName, partition: [], range: undefined };
}

function readEntitySchema(entity: ManifestEntity): EntitySchema {
  const attributes = new Map<string, AttributeType>();
  for (const [name, { type }] of Object.entries(entity.attributes)) {
    if (!isAttributeType(type))
      throw new Error(`Entity ${entity.name}: attribute ${name} has unknown type ${type}`);
    attributes.set(name, type);
  }
  const indexes = new Map([[keyIndexName, keyIndex()]]);
  for (const declared of entity.indexes ?? []) {
    const index = readIndex(declared);
    for (const attribute of [...index.partition, ...(index.range === undefined ? [] : [index.range])]) {
      const type = attributes.get(attribute);
      if (type === undefined || type === 'any')
        throw new Error(`Entity ${entity.name}: index ${index.name} needs a typed attribute ${attribute}`);
    }
    indexes.set(index.name, index);
  }
  return { name: entity.name, attributes, indexes };
}

function readIndex(declared: NonNullable<ManifestEntity['indexes']>[number]): EntityIndex {
  if (typeof declared === 'string') return { name: declared, partition: [], range: declared };
  return { name: declared.name, partition: declared.partition ?? [], range: declared.range?.[0] };
}

function isAttributeType(type: string): type is AttributeType {
  return attributeTypes.includes(type);
}
