import { type Workbook } from 'exceljs';

/** An empty workbook. The library is loaded when it is first needed: a service at rest stays small. */
export async function newWorkbook(created: Date): Promise<Workbook> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  workbook.created = created;
  workbook.modified = created;
  workbook.creator = 'Zona Integritas';
  workbook.calcProperties.fullCalcOnLoad = true;
  return workbook;
}

export async function bytesOf(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
