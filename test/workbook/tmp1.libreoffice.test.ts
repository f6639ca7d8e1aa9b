import { runBudget } from "../../src/budget";
import { priceBook } from "../../src/pricebook";
import { describeWorkbook } from "../../src/workbook";
import { COLUMN } from "../../src/workbook/layout";
import { writeWorkbook } from "../../src/xlsx/write";
import { recalculateAll } from "../libreoffice/recalculate";
import { expectedSummary, storedBudgets } from "./ten-budgets";
test("x", async () => {
  const list = storedBudgets();
  let t=Date.now(); const tick=(s:string)=>{console.log(s, Date.now()-t); t=Date.now();};
  const files = []; for (const b of list) files.push(await writeWorkbook(describeWorkbook(b.budget)));
  tick("write");
  const books = await recalculateAll(files);
  tick("recalc");
  const out:string[]=[];
  list.forEach(({name,budget},i)=>{
    const book=books[i]!; out.push("== "+name+" errors "+book.errors().length+" "+book.errors().slice(0,5).join("; "));
    const run=runBudget(budget,priceBook);
    for (const [label,months] of expectedSummary(run,budget.months)) {
      const row=book.rows("Summary").find(r=>r[1]===label)!;
      const shown=row.slice(COLUMN.firstMonth-1);
      const bad=months.map((m,k)=>[k,m,shown[k]] as any).filter(([,m,s]:any)=>!(Math.abs(m-s)<0.005));
      if(bad.length) out.push(`  ${label}: ${bad.length} months, first ${JSON.stringify(bad.slice(0,3))}`);
    }
    const checks=book.rows("Checks").filter(r=>r[4]===false).map(r=>r[1]); out.push("  false: "+checks.join("; ")+" | "+book.rows("Checks")[3]![4]);
  });
  console.log(out.join("\n"));
});
