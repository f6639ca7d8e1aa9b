import { execFile, spawn } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { findPostgreSql } from "../../../scripts/find-programs";

const run = promisify(execFile);
/** PostgreSQL does not start as root; nobody's number is the same on every Unix. */
const NOBODY = 65_534;
const DATABASE_USER = "ai_budget";

export interface PostgreSql {
  /** what psql prints, as CSV with a header */
  query: (sql: string) => Promise<string>;
  stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });

/** A PostgreSQL of its own, in a folder of its own, on a free port of this machine, until `stop`. */
export async function startPostgreSql(): Promise<PostgreSql> {
  const programs = findPostgreSql();
  if (programs === undefined) throw new Error("There is no PostgreSQL here; POSTGRESQL says where its initdb is.");
  const program = (name: string): string => path.join(programs, name);
  const folder = mkdtempSync(path.join(os.tmpdir(), "ai-budget-postgresql-"));
  const data = path.join(folder, "data");
  mkdirSync(data);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) for (const own of [folder, data]) chownSync(own, NOBODY, NOBODY);
  const as = { ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}), cwd: folder, env: { ...process.env, TZ: "UTC" } };
  await run(program("initdb"), ["-D", data, "-U", DATABASE_USER, "-A", "trust", "-E", "UTF8", "--no-sync"], as);
  const port = String(await freePort());
  const server = spawn(program("postgres"), ["-D", data, "-p", port, "-h", "127.0.0.1", "-k", folder, "-F"], {
    ...as,
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const login = ["-h", "127.0.0.1", "-p", port, "-U", DATABASE_USER];
  const query = async (sql: string): Promise<string> => {
    const options = ["--no-psqlrc", "--csv", "--quiet", "-v", "ON_ERROR_STOP=1", "-d", "postgres", "-f", "-"];
    const asking = run(program("psql"), [...login, ...options], { ...as, maxBuffer: 1 << 28 });
    asking.child.stdin?.end(sql);
    return (await asking).stdout;
  };
  const isReady = (): Promise<boolean> =>
    query("SELECT 1").then(
      () => true,
      () => false,
    );
  while (!(await isReady())) {
    if (server.exitCode !== null) throw new Error("PostgreSQL ended before it answered");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    query,
    async stop() {
      // a fast shutdown, whoever is connected
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
