// The named alternative for whole processes: exceljs opens a workbook, sets one cell and saves it.
import exceljs from 'exceljs';

const [, , from, to] = process.argv;
const workbook = new exceljs.Workbook();
await workbook.xlsx.readFile(from);
workbook.worksheets.at(-1).getCell('D8').value = 1;
await workbook.xlsx.writeFile(to);
