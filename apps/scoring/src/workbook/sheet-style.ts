import { type Borders, type Fill, type Row, type Style, type Worksheet } from 'exceljs';

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

const thin: Partial<Borders> = {
  top: { style: 'thin', color: { argb: 'FFBFBFBF' } },
  bottom: { style: 'thin', color: { argb: 'FFBFBFBF' } },
  left: { style: 'thin', color: { argb: 'FFBFBFBF' } },
  right: { style: 'thin', color: { argb: 'FFBFBFBF' } },
};

type PartialStyle = Partial<Style>;

const font = { name: 'Calibri', size: 10 };

export const columnHeading: PartialStyle = {
  font: { ...font, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: solid('FF1F3864'),
  border: thin,
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
};

/** Headings of groups, from the component down; what lies deeper has the style of the last. */
export const groupHeadings: readonly PartialStyle[] = ['FF8EA9DB', 'FFB4C6E7', 'FFD9E1F2', 'FFEDF1F9'].map(
  (argb) => ({
    font: { ...font, bold: true },
    fill: solid(argb),
    border: { top: thin.top, bottom: thin.bottom },
    alignment: { vertical: 'middle' },
  }),
);

export const plain: PartialStyle = {
  font,
  border: thin,
  alignment: { vertical: 'top', wrapText: true },
};

export const centred: PartialStyle = { ...plain, alignment: { vertical: 'top', horizontal: 'center' } };

/** A cell to type in. */
export const open = (style: PartialStyle): PartialStyle => ({
  ...style,
  fill: solid('FFFFF8DC'),
  protection: { locked: false },
});

export const alert: PartialStyle = { ...centred, font: { ...font, bold: true, color: { argb: 'FFC00000' } } };
export const quiet: PartialStyle = { ...plain, font: { ...font, color: { argb: 'FF7F7F7F' } } };
export const link: PartialStyle = {
  ...plain,
  font: { ...font, color: { argb: 'FF0563C1' }, underline: true },
};
export const title: PartialStyle = { font: { ...font, size: 14, bold: true } };
export const bold: PartialStyle = { ...plain, font: { ...font, bold: true } };

/** Number formats: points, shares in percent, counts. */
export const points = '0.00';
export const percent = '0.00%';
export const whole = '#,##0';

export const styleRow = (row: Row, style: PartialStyle, columns: number): void => {
  for (let column = 1; column <= columns; column += 1) row.getCell(column).style = style;
};

/** A4 landscape, as wide as the page; of a table the first row on every page. */
export function setUpPrint(sheet: Worksheet, header: string, isTable = false): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    ...(isTable && { printTitlesRow: '1:1' }),
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter = {
    oddHeader: `&L${header.replaceAll('&', '&&')}&R&A`,
    oddFooter: '&LZona Integritas&R&P / &N',
  };
}

/** Locks what is not to be typed in; widths and heights may be changed, and there is no password. */
export const protect = (sheet: Worksheet): Promise<void> =>
  sheet.protect('', { formatColumns: true, formatRows: true, selectLockedCells: true, autoFilter: true });
