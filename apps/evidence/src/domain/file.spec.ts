import { BeginUpload } from '@zi/contracts';
import { announce, differences, notArrived, rejected, requireVerified, settled, shown } from './file';

const { input } = BeginUpload.example;
const now = new Date('2026-02-20T03:00:00.000Z');
const file = announce({ id: input.programmeId, unitId: 'unit' }, input, {
  ...{ id: 'file', by: 'person:1', now },
  uploadExpiresAt: new Date('2026-02-20T03:15:00.000Z'),
});
const { sizeBytes, sha256, contentType } = input;
const same = { sizeBytes, sha256, contentType };

describe('an evidence file', () => {
  it('that was announced waits for its bytes and names each question once', () => {
    const twice = announce(
      { id: 'p', unitId: 'u' },
      { ...input, questionCodes: ['P.1.i.a', 'R.1.i.a', 'P.1.i.a'] },
      { id: 'file', by: 'person:1', now, uploadExpiresAt: now },
    );
    expect(twice).toMatchObject({
      status: 'awaiting_upload',
      questionCodes: ['P.1.i.a', 'R.1.i.a'],
      version: 1,
    });
  });

  it('whose bytes are what was announced is verified', () => {
    const next = settled(file, same, now);
    expect(next).toMatchObject({ status: 'verified', verifiedAt: now, rejection: null, version: 2 });
    expect(shown(next)).not.toHaveProperty('found');
  });

  it.each([
    ['sizeBytes', { ...same, sizeBytes: 48_214 }, 'size differs: 48213 bytes announced, 48214 found'],
    ['sha256', { ...same, sha256: 'ff' }, `SHA-256 differs: ${sha256} announced, ff found`],
    [
      'contentType',
      { ...same, contentType: 'application/x-msdownload' },
      'content differs: application/pdf announced, application/x-msdownload found',
    ],
    [
      'contentType',
      { ...same, contentType: null },
      'content differs: application/pdf announced, no known type found',
    ],
    ['sha256', { ...same, sha256: null }, /not computed beyond 52428800 bytes found$/],
  ])('that differs in %s is rejected and says how', (trait, found, reason) => {
    expect(differences(file, found)).toEqual([trait]);
    const next = settled(file, found, now);
    expect(next).toMatchObject({ status: 'rejected', verifiedAt: null, version: 2 });
    expect(next.rejection).toMatch(reason);
  });

  it('that differs in everything names everything, for the person and for the program', () => {
    const found = { sizeBytes: 1, sha256: 'ff', contentType: null };
    const refusal = rejected(shown(settled(file, found, now)), found);
    expect(refusal.message).toMatch(/size differs: .*; SHA-256 differs: .*; content differs: /);
    expect(refusal).toMatchObject({
      code: 'conflict',
      details: { announced: same, found, differing: ['sizeBytes', 'sha256', 'contentType'] },
    });
  });

  it('that has not arrived is told until when it can be sent, or that it is too late', () => {
    expect(notArrived(file, now).message).toContain('valid until 2026-02-20T03:15:00.000Z');
    expect(notArrived(file, new Date('2026-02-20T03:15:00.000Z')).message).toContain(
      'expired at 2026-02-20T03:15:00.000Z: announce the file again',
    );
  });

  it('is handed out only when it is verified', () => {
    expect(() => requireVerified(file)).toThrow('this one is awaiting_upload');
    expect(() => requireVerified(settled(file, { ...same, sizeBytes: 1 }, now))).toThrow(
      'this one is rejected',
    );
    expect(() => requireVerified(settled(file, same, now))).not.toThrow();
  });
});
