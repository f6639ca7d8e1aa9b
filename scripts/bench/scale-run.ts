// One run of the scale bench in a process of its own: <lines> <months> → {"seconds", "megabytes", "bytes"} as JSON
import { describeWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx/write";
import { largeBudget } from "./large-budget";

export interface ScaleRun {
  /** of the processor, describing and writing together */
  seconds: number;
  /** the most memory that the process ever held */
  megabytes: number;
  /** of the file */
  bytes: number;
}

async function main([lines, months]: string[]): Promise<void> {
  const budget = largeBudget(Number(lines), Number(months));
  // what is loaded and compiled once says nothing of growth
  describeWorkbook(largeBudget(10, 12));
  const before = process.cpuUsage();
  const { length: bytes } = await writeWorkbook(describeWorkbook(budget));
  const { user, system } = process.cpuUsage(before);
  const run: ScaleRun = {
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    bytes,
  };
  console.log(JSON.stringify(run));
}

void main(process.argv.slice(2));
