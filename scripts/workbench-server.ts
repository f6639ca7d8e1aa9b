import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

/** What the workbench's page has in its window; scripts know no types of pages. */
export interface WorkbenchWindow {
  workbench?: {
    read(sheet: string, address: string): (string | number | boolean)[][];
    write(sheet: string, address: string, formulas: unknown[][]): Promise<void>;
    open(sheet: string): void;
    select(sheet: string, address: string): void;
  };
}

/** The workbench as `npm start` serves it, and its address. */
export async function serve(): Promise<{ server: ChildProcess; address: string }> {
  const env: NodeJS.ProcessEnv = { ...process.env, CI: "true" };
  delete env["PORT"];
  const root = path.resolve(__dirname, "..");
  const server = spawn(process.execPath, ["scripts/start.js"], { cwd: root, env });
  const address = await new Promise<string>((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const printed = /http:\/\/localhost:\d+/.exec(output);
      if (printed) resolve(printed[0]);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.on("close", () => {
      reject(new Error(output));
    });
  });
  return { server, address };
}
