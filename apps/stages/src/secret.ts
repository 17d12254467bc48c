import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 letters; they are shown once, only their hash is kept. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
