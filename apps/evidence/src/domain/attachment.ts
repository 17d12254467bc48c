import { type EvidenceFile } from '@zi/contracts';

/** File name extensions of each accepted type; the first is put on a name that has none of them. */
const extensions: Record<EvidenceFile['contentType'], readonly [string, ...string[]]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'video/mp4': ['mp4'],
};

/** Characters of a name without its extension; S3 takes 2 KiB of headers, in which each may be 12 bytes. */
const longestStem = 120;

/** A name that no file system misreads and whose extension tells the verified type. */
export function safeFilename(filename: string, contentType: EvidenceFile['contentType']): string {
  // Control, format (also right-to-left override) and unassigned characters, and what file systems reserve.
  const name = filename
    .normalize('NFC')
    .replaceAll(/[\p{C}"\\/:*?<>|]/gu, '_')
    .replace(/^[.\s]+/, '')
    .trimEnd();
  const known = extensions[contentType];
  const [, stem = '', extension = ''] = /^(.*[^.])\.([^.]+)$/.exec(name) ?? [];
  return known.includes(extension.toLowerCase())
    ? `${cut(stem)}.${extension}`
    : `${cut(name || 'bukti')}.${known[0]}`;
}

const cut = (stem: string): string => Array.from(stem).slice(0, longestStem).join('');

/** `Content-Disposition` that makes a browser save the file (RFC 6266), never show it. */
export function attachment(filename: string, contentType: EvidenceFile['contentType']): string {
  const name = safeFilename(filename, contentType);
  const ascii = name.replaceAll(/[^\x20-\x7e]|%/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
