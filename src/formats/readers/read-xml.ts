import { Parser } from 'htmlparser2';
import { ContentFault } from '../content-limits';

export interface XmlHandler {
  /** Names as they are written, with their prefix. */
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
  comment?: (text: string) => void;
}

/** The parser takes longer for each element the more of them are open. */
const deepest = 120_000;

/** Counts what is open within each other. Throws `ContentFault` where nobody writes so many. */
export function countNesting(): { open: () => void; close: () => void } {
  let open = 0;
  return {
    open() {
      open += 1;
      if (open > deepest) throw new ContentFault('too-large');
    },
    close() {
      open -= 1;
    },
  };
}

/** Reads XML part by part. Nothing outside of it is fetched, and an entity that it declares itself is not expanded. Throws `ContentFault`. */
export function readXml(xml: string, { open, text, close, comment }: XmlHandler): void {
  const nesting = countNesting();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        nesting.open();
        open?.(name, attributes);
      },
      ontext: (part) => text?.(part),
      onclosetag(name) {
        nesting.close();
        close?.(name);
      },
      oncomment: (whole) => comment?.(whole),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}
