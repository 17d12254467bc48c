/** Id of the button that chooses files for a question. */
export const uploadButtonId = (code: string): string => `upload-${code}`;
