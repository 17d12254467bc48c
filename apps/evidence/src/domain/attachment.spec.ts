import { attachment, safeFilename } from './attachment';

describe('the name under which evidence is saved', () => {
  it.each([
    ['SK Tim Kerja.pdf', 'SK Tim Kerja.pdf'],
    ['SK.PDF', 'SK.PDF'],
    ['../../etc/passwd', '_.._etc_passwd.pdf'],
    ['laporan.exe', 'laporan.exe.pdf'],
    ['C:\\data\\"sk".pdf', 'C__data__sk_.pdf'],
    ['lapor\u202Efdp.exe', 'lapor_fdp.exe.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'a__Set-Cookie_ x.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['...', 'bukti.pdf'],
  ])('%j becomes %j', (given, safe) => expect(safeFilename(given, 'application/pdf')).toBe(safe));

  it('a picture keeps either of its extensions', () => {
    expect(safeFilename('foto.jpeg', 'image/jpeg')).toBe('foto.jpeg');
    expect(safeFilename('foto.png', 'image/jpeg')).toBe('foto.png.jpg');
  });

  it('a long name is cut, not its extension, so that the header stays within 2 KiB', () => {
    const longest = `${'\u{1F4C4}'.repeat(195)}.pdf`;
    expect(safeFilename(longest, 'application/pdf')).toBe(`${'\u{1F4C4}'.repeat(120)}.pdf`);
    expect(attachment(longest, 'application/pdf').length).toBeLessThan(2_048 - 100);
  });

  it('names beyond ASCII go in both forms that browsers read', () => {
    expect(attachment("Surat Ke'putusan 100% – é.pdf", 'application/pdf')).toBe(
      'attachment; filename="Surat Ke\'putusan 100_ _ _.pdf"; ' +
        "filename*=UTF-8''Surat%20Ke%27putusan%20100%25%20%E2%80%93%20%C3%A9.pdf",
    );
  });
});
