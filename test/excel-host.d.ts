/** Set by test/excel-environment.ts: the stand-in for Excel behind the page's office.js. */
declare const excelHost: import("./excel-environment").ExcelHost;
