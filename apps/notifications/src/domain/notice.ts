import { staleVersion } from '@zi/contracts';

export interface NoticeState {
  readonly id: string;
  readonly readAt: Date | null;
  readonly version: number;
}

/** Reading twice changes nothing. Whoever saw an older text has not read this one. */
export function readNotice<N extends NoticeState>(notice: N, version: number, now: Date): N {
  if (notice.version !== version) {
    throw staleVersion('notice', notice.id, { yours: version, current: notice.version });
  }
  return notice.readAt === null ? { ...notice, readAt: now, version: version + 1 } : notice;
}
