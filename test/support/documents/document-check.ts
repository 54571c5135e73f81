import Ajv from 'ajv';
import type { AnySchemaObject, ValidateFunction } from 'ajv';

interface Content {
  content?: Record<string, { schema?: AnySchemaObject }>;
}
interface Described {
  requestBody?: Content & { $ref?: string };
  responses: Record<string, Content>;
}
export interface OpenApiDocument {
  paths: Record<string, Record<string, unknown>>;
  components: { requestBodies?: Record<string, Content> };
}

/** What a call sent and got; `text` is the body as it came. */
export interface Exchange {
  sent?: unknown;
  status: number;
  text: string;
}

/** Compares calls with an OpenAPI document: the operation, what was sent to it, and what it answered. */
export function createDocumentCheck(document: OpenApiDocument) {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: 'answers', components: closed(document.components) });
  ajv.addSchema({ $id: 'requests', components: document.components });
  /** By the schema's text: compiling takes longer than all that is checked with it. */
  const validators = new Map<string, ValidateFunction>();
  const validatorOf = (text: string) => {
    const validate = validators.get(text) ?? ajv.compile(JSON.parse(text) as AnySchemaObject);
    validators.set(text, validate);
    return validate;
  };
  const errorsOf = (direction: 'answers' | 'requests', schema: AnySchemaObject, value: unknown) => {
    const validate = validatorOf(JSON.stringify(schema).replaceAll('"#/', `"${direction}#/`));
    void validate(value);
    return validate.errors ?? [];
  };
  const seen = new Set<string>();
  return {
    /** Operations checked so far, such as `GET /path 200`. */
    seen,
    expectDocumented(operation: string, { sent, status, text }: Exchange): void {
      const [method = '', path = ''] = operation.split(' ');
      const described = document.paths[path]?.[method.toLowerCase()] as Described | undefined;
      const response = described?.responses[status];
      expect({ operation, status, isDocumented: response !== undefined }).toEqual({
        operation,
        status,
        isDocumented: true,
      });
      seen.add(`${operation} ${status}`);
      const request = schemaOf(resolved(document, described?.requestBody));
      if (request && sent !== undefined && status < 300)
        expect({ operation, sent: errorsOf('requests', request, sent) }).toEqual({ operation, sent: [] });
      const answer = schemaOf(response);
      if (!answer || status === 204) return;
      // Where the document gives a string for a body, it leaves the JSON in it undescribed.
      const value: unknown = answer['type'] === 'string' ? text : JSON.parse(text);
      expect({ operation, errors: errorsOf('answers', answer, value) }).toEqual({ operation, errors: [] });
    },
  };
}

const schemaOf = (described: Content | undefined) => Object.values(described?.content ?? {})[0]?.schema;

function resolved(document: OpenApiDocument, body: Described['requestBody']): Content | undefined {
  const name = body?.$ref?.split('/').at(-1);
  return name === undefined ? body : document.components.requestBodies?.[name];
}

/** Fields the document does not name are refused: a client could come to rely on them. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, closed(value)]);
  const isOpen = 'properties' in schema && !('additionalProperties' in schema) && 'type' in schema;
  return { ...Object.fromEntries(entries), ...(isOpen && { additionalProperties: false }) } as unknown;
}
