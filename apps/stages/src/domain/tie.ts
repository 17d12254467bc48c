import { DomainError, type Tie } from '@zi/contracts';

export function withdrawTie(tie: Tie, now: Date): Tie {
  if (tie.withdrawnAt !== null) {
    throw new DomainError('conflict', `The tie was withdrawn on ${tie.withdrawnAt.slice(0, 10)} already.`, {
      tieId: tie.id,
      withdrawnAt: tie.withdrawnAt,
    });
  }
  return { ...tie, withdrawnAt: now.toISOString(), version: tie.version + 1 };
}

/** A tie in the audit trail, which is never erased: without its reason, which is personal. */
export function outlineOf({ id, personId, unitId, kind, declaredAt, withdrawnAt, version }: Tie) {
  return { id, personId, unitId, kind, declaredAt, withdrawnAt, version };
}
