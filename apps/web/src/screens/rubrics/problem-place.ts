/** Where a problem of an imported rubric stands: sheet and cell of a workbook, else the path in a JSON document. */
export function problemPlace(path: string): { readonly sheet: string; readonly cell: string } {
  const [, sheet = '', cell = path] = /^(.+)!([A-Z]+\d+)$/.exec(path) ?? [];
  return { sheet, cell };
}
