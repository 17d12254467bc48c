import { fetched } from '../api/problem';

/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Reads a file of the API, below `/api/v1`, and hands it to the browser's downloads under its own name. */
export async function downloadFile(path: string): Promise<void> {
  const reply = await fetched(`/api/v1${path}`);
  const [, name = 'unduhan'] =
    /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '') ?? [];
  saveFile(await reply.blob(), name);
}

/** The content of a chosen file in base64, as the API takes files. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}
