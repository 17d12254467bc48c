import type { Provenance, ProvenanceOfFacts, RubricDocument } from './document';

/** Where a fact of the rubric comes from: whether sources state it or it was inferred, and the sources in full. */
export interface Citation {
  /** What the fact is about: `weight`, `formula`, `text` … */
  fact: string;
  status: Provenance['status'];
  sources: { key: string; text: string }[];
  note?: string;
}

export function cite(document: RubricDocument, fact: string, { status, from, note }: Provenance): Citation {
  const sources = from.map((key) => ({ key, text: document.sources[key]! }));
  return { fact, status, sources, ...(note !== undefined && { note }) };
}

/** Every fact of a node: its own entries, or those of the profiles it names. */
export function citeFacts(document: RubricDocument, provenance: ProvenanceOfFacts): Citation[] {
  const facts = Array.isArray(provenance)
    ? provenance.flatMap((profile) => Object.entries(document.provenance_profiles[profile]!))
    : Object.entries(provenance);
  return facts.map(([fact, entry]) => cite(document, fact, entry));
}
