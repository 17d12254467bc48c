import { type Layer, type Programme, type Stage, type Target } from '@zi/contracts';
import { type Mood } from './plans';
import { type TechnicalUnit } from './units';

/** Who does something: an id at the identity provider, or the head or the member of the unit. */
export type Doer = string;

/** Option key by question, of the answers that are not the best one. */
export type Lowered = Readonly<Record<string, string>>;

/** What a layer of the worksheet holds. */
export interface LayerWork {
  readonly layer: Layer;
  readonly by: Doer;
  readonly lower: Lowered;
  readonly counts?: Readonly<Record<string, Record<string, number>>>;
  /** The first so many questions; absent: all. */
  readonly answered?: number;
  /** Who submits it; absent: it is not submitted. */
  readonly submittedBy?: Doer;
}

/** A survey of service users: the answers to its items go round in these values. */
export interface SurveyWork {
  readonly ipak: readonly number[];
  readonly ipkp: readonly number[];
  readonly responses: number;
  readonly closed: boolean;
}

export interface Thread {
  readonly code: string;
  readonly by: Doer;
  readonly body: string;
  readonly replies: readonly { readonly by: Doer; readonly body: string }[];
}

/** A round that was closed, and what the unit has repaired since. */
export interface Repair {
  readonly why: string;
  readonly answers: readonly { readonly code: string; readonly value: string; readonly note: string }[];
}

export interface KnownFact {
  readonly requirement: string;
  readonly value: number | string | boolean;
  readonly source: string;
}

type Criterion = keyof NonNullable<Programme['designation']>['criteria'];

/** How far a unit has come in a year, part by part; what is absent has not happened, or is told elsewhere. */
export interface Way {
  readonly unit: TechnicalUnit;
  readonly year: number;
  readonly target: Target;
  /** Where it stands in the end. */
  readonly stage: Stage;
  readonly declaredOn?: string;
  readonly designation?: {
    readonly decree: string;
    readonly on: string;
    readonly notMet?: { readonly criterion: Criterion; readonly reason: string };
  };
  readonly team?: { readonly decree: string; readonly on: string };
  readonly plan?: { readonly mood: Mood; readonly actions: number };
  /** Pieces of evidence. */
  readonly evidence?: number;
  /** Also uploads a file that is rejected. */
  readonly mistakes?: boolean;
  readonly survey?: SurveyWork;
  /** IPAK and IPKP of a survey outside this suite, by question. */
  readonly indices?: Readonly<Record<string, number>>;
  readonly layers?: readonly LayerWork[];
  readonly threads?: readonly Thread[];
  readonly repair?: Repair;
  readonly facts?: readonly KnownFact[];
}

/** Reads `{ B: 'P.1.i.b P.1.ii.c' }` as options by question, on top of others. */
export function lowered(by: Readonly<Record<string, string>>, upon: Lowered = {}): Lowered {
  const own = Object.entries(by).flatMap(([option, codes]) =>
    codes.split(' ').map((code): [string, string] => [code, option]),
  );
  return { ...upon, ...Object.fromEntries(own) };
}
