import { ROUTES } from "../../src/budget";
import { findItem, priceBook, statusOf } from "../../src/pricebook";
import { adviceOn, companies, findMeters, jobs, profiles, routeOf, servedBy } from "../../src/profiles";
import data from "../../src/profiles/data/jobs.json";

const needs = jobs.flatMap((job) => job.needs.map((need) => ({ name: `${job.id}: ${need.id}`, job, need })));

test("each of the five routes has its advice, once", () => {
  const routes = ROUTES.map(({ route }) => route);
  expect(data.routes.map(({ route }) => route)).toEqual(routes);
  for (const route of routes) {
    const { why, scales, owner, mistake } = adviceOn(route);
    for (const sentence of [why, mistake]) expect(sentence).toMatch(/^[A-Z].*\.$/);
    for (const words of [scales, owner]) expect(words).toMatch(/^[A-Z].*[a-z-]$/);
  }
});

test("jobs and needs have ids of their own, and a quantity to begin with", () => {
  expect(jobs.map(({ id }) => id)).toEqual(["people", "product", "media", "legal"]);
  expect(new Set(needs.map(({ need }) => need.id)).size).toBe(needs.length);
  expect(new Set(needs.map(({ need }) => need.line)).size).toBe(needs.length);
  expect(needs.filter(({ need }) => need.start <= 0 || need.label === "" || need.unit === "")).toEqual([]);
});

test.each(needs)("$name is bought by a route that there is, from items of the price book", ({ job, need }) => {
  const route = routeOf(job, need);
  expect(ROUTES.map((one) => one.route)).toContain(route);
  const items = servedBy(need).map((id) => findItem(priceBook, id));
  expect(items.map(({ id }) => id)).toEqual(servedBy(need));
  expect(items.length).toBeGreaterThan(0);
  // what nobody can buy any more serves nobody
  expect(items.filter((item) => statusOf(priceBook, item) === "retired")).toEqual([]);
  if (need.profile === undefined) expect(new Set(items.map((item) => item.route))).toEqual(new Set([route]));
  else expect(items.some(({ kind }) => kind === "plan")).toBe(route === "credits" || route === "enterprise");
});

test.each(needs.flatMap(({ name, job, need }) => (need.profile ? [{ name, job, need, profile: need.profile }] : [])))(
  "$name names a profile of its route",
  ({ job, need, profile }) => {
    const found = findMeters(profile);
    expect(found?.meters.length).toBeGreaterThan(0);
    const route = routeOf(job, need);
    if (route === "credits") for (const meter of found?.meters ?? []) expect(meter.creditsPerUnit).toBeDefined();
    else if (route === "api") for (const meter of found?.meters ?? []) expect(meter.creditsPerUnit).toBeUndefined();
    else expect(found?.profile.route).toBe("contract");
  },
);

test("every profile serves a job", () => {
  const used = needs.map(({ need }) => findMeters(need.profile ?? "")?.profile.id);
  expect(profiles.map(({ id }) => id).filter((id) => !used.includes(id))).toEqual([]);
});

test("a company like yours has jobs that there are", () => {
  expect(companies.map(({ label }) => label)).toEqual([
    "Small team",
    "Product company",
    "Creative studio",
    "Regulated enterprise",
  ]);
  const ids = jobs.map(({ id }) => id);
  for (const company of companies) expect(company.jobs.filter((id) => !ids.includes(id))).toEqual([]);
});
