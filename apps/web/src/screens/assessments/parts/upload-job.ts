import { type EvidenceFile, beginUpload, completeUpload } from '../../../api/evidence';
import { ApiProblem } from '../../../api/problem';

/** What is kept of an upload until it is done: enough to begin again after the page is gone. */
export interface KeptUpload {
  readonly id: string;
  readonly programmeId: string;
  readonly code: string;
  readonly file: File;
  /** Announcing again under it gives the same file. */
  readonly key: string;
}

export interface UploadSteps {
  readonly signal: AbortSignal;
  readonly onStep: (step: 'checking' | 'sending' | 'verifying', percent?: number) => void;
}

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256Of = async (file: Blob): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));

type Form = Awaited<ReturnType<typeof beginUpload>>['upload'];

/**
 * Announces, sends and has verified one file. Throws `ApiProblem`, of kind `stale_version` when the object store refuses
 * the form that the file is sent with; `AbortError` when it was cancelled.
 */
export async function upload(
  job: KeptUpload,
  sha256: string,
  { signal, onStep }: UploadSteps,
): Promise<EvidenceFile> {
  const { file, programmeId, code, key } = job;
  const announced = {
    ...{ programmeId, filename: file.name, sizeBytes: file.size, sha256, questionCodes: [code] },
    contentType: file.type as EvidenceFile['contentType'],
  };
  const { file: known, upload: form } = await beginUpload(announced, key);
  signal.throwIfAborted();
  onStep('sending', 0);
  await post(form, file, signal, (percent) => onStep('sending', percent));
  onStep('verifying');
  return completeUpload(known.id, `${key}.complete`);
}

/** Sends a file with its signed form: the object store takes it whole or not at all. */
function post(
  { url, fields }: Form,
  file: File,
  signal: AbortSignal,
  onPercent: (percent: number) => void,
): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const cancel = () => request.abort();
    signal.addEventListener('abort', cancel);
    request.upload.onprogress = ({ loaded, total }) => onPercent(Math.round((loaded / total) * 100));
    request.onload = () =>
      request.status < 300
        ? resolve()
        : reject(new ApiProblem(request.status < 500 ? 'stale_version' : 'unavailable'));
    request.onerror = () => reject(new ApiProblem('offline'));
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
    request.onloadend = () => signal.removeEventListener('abort', cancel);
    request.open('POST', url);
    request.send(body);
  });
}
