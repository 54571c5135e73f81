import { Parser } from 'htmlparser2';

export interface XmlHandler {
  /** Names as they are written, with their prefix. */
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
  comment?: (text: string) => void;
}

/** Reads XML part by part. Nothing outside of it is fetched, and an entity that it declares itself is not expanded. */
export function readXml(xml: string, { open, text, close, comment }: XmlHandler): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(name, attributes),
      ontext: (part) => text?.(part),
      onclosetag: (name) => close?.(name),
      oncomment: (whole) => comment?.(whole),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}
