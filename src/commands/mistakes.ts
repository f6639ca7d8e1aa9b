import { type Budget, type MistakeAnswer, ROUTES } from "../budget";
import type { Route } from "../pricebook";

/** A route of which this budget may have made the usual mistake: which lines say so, and what may be answered. */
export interface WorthALook {
  route: Route;
  /** under what the answer is kept */
  sheet: MistakeAnswer["route"];
  lines: readonly string[];
  /** a line to change, or absent where one is missing */
  change?: string;
  /** what is done about it */
  act: string;
  /** what is said when it is as it should be */
  fine: string;
}

type Asked = Omit<WorthALook, "route" | "sheet">;

const namesOf = (lines: readonly { name: string }[]): string[] => lines.map(({ name }) => name);

/** Of each route: the lines by which its usual mistake may have been made. The mistakes are those of `src/profiles/data/jobs.json`. */
const ASKS: Record<Route, (budget: Budget) => Asked> = {
  subscription: ({ subscriptions, seats, api }) => ({
    lines: api.length > 0 ? [] : namesOf([...subscriptions, ...seats]),
    act: "Add an API line",
    fine: "Nothing calls the API",
  }),
  seats: ({ seats, changes }) => {
    const alone = namesOf(
      seats.filter(
        ({ name, base, addedPerMonth, driver }) =>
          base === 1 && addedPerMonth === 0 && driver === "" && !changes.some(({ line }) => line === name),
      ),
    );
    return { lines: alone, ...first(alone), act: "Change its seats", fine: "One person uses each of them" };
  },
  api: ({ api, subscriptions, seats, enterprise }) => ({
    lines: subscriptions.length + seats.length + enterprise.length > 0 ? [] : namesOf(api),
    act: "Add seats",
    fine: "Nobody needs the app",
  }),
  credits: ({ credits, routes }) => {
    // a limit of the route holds all of its pools
    const isLimited = routes.some((of) => of.route === "Credits" && of.limitMonth + of.limitYear > 0);
    const open = isLimited ? [] : namesOf(credits.filter(({ limit }) => !limit));
    return { lines: open, ...first(open), act: "Set its limit", fine: "The pool may be used up" };
  },
  enterprise: ({ enterprise, signOffs }) => {
    const isSigned = (name: string) => signOffs.some(({ line, signedBy }) => line === name && signedBy !== "");
    const unsigned = namesOf(enterprise.filter(({ name }) => !isSigned(name)));
    return { lines: unsigned, ...first(unsigned), act: "Enter its terms", fine: "It has the terms that were signed" };
  },
};

const first = ([change]: readonly string[]) => (change === undefined ? {} : { change });

/**
 * The usual mistakes that a budget may have made and nobody has answered for: in the order of the routes.
 *
 * @param budget as its sheets say it
 */
export const worthALook = (budget: Budget): WorthALook[] =>
  ROUTES.flatMap(({ route, sheet }) => {
    const asked = ASKS[route](budget);
    const isAnswered = budget.answers.some((given) => given.route === sheet && given.answer !== "");
    if (asked.lines.length === 0 || isAnswered) return [];
    return [{ route, sheet, ...asked }];
  });
