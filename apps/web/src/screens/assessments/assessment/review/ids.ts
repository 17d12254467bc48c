/** Fields that keys go to. */
export const returnId = 'review-return';
export const noteId = 'review-note';
