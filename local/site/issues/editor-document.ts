/** A document of Atlassian's editor. */
export interface EditorDocument {
  type: 'doc';
  version: 1;
  content: unknown[];
}

/** A paragraph for each line, or blocks as they are given. */
export function documentOf(text: string | unknown[]): EditorDocument {
  const content =
    typeof text === 'string'
      ? text.split('\n').map((line) => ({
          type: 'paragraph',
          content: line === '' ? [] : [{ type: 'text', text: line }],
        }))
      : text;
  return { type: 'doc', version: 1, content };
}
