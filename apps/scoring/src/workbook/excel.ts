import { type Workbook } from 'exceljs';

/** An empty workbook. The library is loaded when it is first needed: a service at rest stays small. */
export async function newWorkbook(created: Date): Promise<Workbook> {
  const { default: excel } = await import('exceljs');
  await (zipMended ??= mendZip());
  const workbook = new excel.Workbook();
  workbook.created = created;
  workbook.modified = created;
  workbook.creator = 'Zona Integritas';
  workbook.calcProperties.fullCalcOnLoad = true;
  return workbook;
}

interface ZipWriter {
  append(data: string | Uint8Array, options: { readonly base64?: boolean }): void;
}

let zipMended: Promise<void> | undefined;

/**
 * exceljs gives the parts of a workbook to its zip as strings, and that cuts them into blocks without regard to surrogate
 * pairs: a character outside the basic plane is lost at a cut. As bytes they stay whole.
 */
async function mendZip(): Promise<void> {
  // @ts-expect-error TS7016: the file has no types
  const { default: zip } = (await import('exceljs/lib/utils/zip-stream.js')) as {
    default: { ZipWriter: { prototype: ZipWriter } };
  };
  const writer = zip.ZipWriter.prototype;
  const append = Reflect.get(writer, 'append');
  writer.append = function (data, options) {
    append.call(this, typeof data === 'string' && !options.base64 ? Buffer.from(data) : data, options);
  };
}

export async function bytesOf(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
