import { SaxesParser } from 'saxes';
import { DomainError } from '@zi/contracts';
import { refuse } from './refusal';

export type Attributes = Readonly<Record<string, string>>;

/** What is done with a part as it streams by. Names are local: `c` for `<x:c>`. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  /** The text of an element, also of one with children. */
  text?(text: string): void;
  close?(name: string): void;
}

/** Deeper nesting and more attributes than any Office file has. */
const maxDepth = 50;
const maxAttributes = 100;

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Streams a part of an Office file; refuses one that declares a document type, and with it entities. */
export async function readXml(stream: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const parser = parserFor(handler);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of stream) parser.write(decoder.decode(chunk, { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw refuse('damaged', `The file is damaged: ${(error as Error).message}.`);
  }
}

function parserFor(handler: XmlHandler): SaxesParser<{ position: false }> {
  const parser = new SaxesParser({ position: false as const });
  let depth = 0;
  let attributes = 0;
  parser.on('doctype', () => {
    throw refuse('document_type', 'The file declares a document type, which Office files do not have.');
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    if (depth > maxDepth) throw refuse('damaged', `The file nests deeper than ${maxDepth} elements.`);
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > maxAttributes)
      throw refuse('damaged', `The file has an element with more than ${maxAttributes} attributes.`);
  });
  parser.on('opentag', ({ name, attributes: given }) => {
    const local = Object.entries(given).map(([key, value]): [string, string] => [
      localName(key),
      String(value),
    ]);
    handler.open?.(localName(name), Object.fromEntries(local));
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handler.close?.(localName(name));
  });
  return parser;
}
