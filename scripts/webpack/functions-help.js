// functions.html: what functions.json says of each function, and what stands beside it in src/functions/help.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

const root = path.resolve(__dirname, "../..");
const HELP = path.join(root, "src/functions/help");
const GOLDEN = path.join(root, "src/commands/self-test/cases");

const readJson = (file) => JSON.parse(fs.readFileSync(file, "utf8"));

/** All that the page is made of, besides its template. */
async function functionsHelpData() {
  const { metadataJson } = await generateCustomFunctionsMetadata(path.join(root, "src/functions/functions.ts"));
  const { functions, enums } = JSON.parse(metadataJson);
  const golden = fs.readdirSync(GOLDEN).flatMap((file) => readJson(path.join(GOLDEN, file)));
  return {
    functions,
    enums: new Map(enums.map((each) => [each.id, each.values])),
    helpOf: (id) => readJson(path.join(HELP, `${id.toLowerCase()}.json`)),
    shared: readJson(path.join(HELP, "errors-of-many.json")),
    answers: new Map(golden.map(({ formula, gives }) => [formula, gives])),
  };
}

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const code = (text, className) => `<code${className ? ` class="${className}"` : ""}>${escape(text)}</code>`;

/** A sentence: what stands in backticks or in straight quotes is typed. */
const sentence = (text) =>
  text
    .split(/(`[^`]+`|"[^"]+")/)
    .map((part) => (/^[`"]/.test(part) ? code(part.replace(/^`|`$/g, "")) : escape(part)))
    .join("");

/** As Excel writes a formula where the decimal sign is a comma: ; between arguments, \ between columns of an array. */
function withSemicolons(formula) {
  let inArray = false;
  return formula.replace(/"[^"]*"|[{},]|(?<=\d)\.(?=\d)/g, (token) => {
    if (token === ",") return inArray ? "\\" : ";";
    if (token === ".") return ",";
    if (token === "{" || token === "}") inArray = token === "{";
    return token;
  });
}

const figure = (number) =>
  number.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace(/\.00$/, "");

function shownCell(cell) {
  if (typeof cell === "number") return figure(cell);
  return typeof cell === "object" ? cell.error : cell;
}

/** A dot between the cells of a row, a slash between rows. */
function answer(gives) {
  if (gives === undefined) return "";
  if (Array.isArray(gives))
    return `: <samp>${escape(gives.map((row) => row.map(shownCell).join(" · ")).join(" / "))}</samp>`;
  const text = shownCell(gives);
  const value = typeof gives === "number" ? String(gives) : text;
  const isWords = typeof gives === "string" && !text.includes(":");
  return `: <data value="${escape(value)}">${isWords ? `“${escape(text)}”` : escape(text)}</data>`;
}

const example = ({ what, formula }, answers) => `<li>
            <p>${sentence(what)}${answer(answers.get(formula))}</p>
            ${code(formula)}
            ${code(withSemicolons(formula), "semicolons")}
          </li>`;

/** A parameter: its docstring, what the help adds, and the values it may have or the way to what all functions share. */
function parameter({ name, description, optional, customEnumId }, more, { enums, isShared }) {
  const id = `argument-${name.toLowerCase()}`;
  const values = isShared(id) ? [] : (enums.get(customEnumId) ?? []);
  const told = [
    sentence(description),
    ...(more ? [sentence(more)] : []),
    ...values.map(({ stringValue, tooltip }) => `<br />${code(`"${stringValue}"`)} ${sentence(tooltip)}.`),
    ...(isShared(id) ? [`<a href="#${id}">More</a>`] : []),
  ];
  return `<dt>${code(name)}${optional ? " <i>optional</i>" : ""}</dt>
          <dd>${told.join(" ")}</dd>`;
}

function section({ id, description, parameters }, data) {
  const help = data.helpOf(id);
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
  const errors = help.errors.map((error) => (typeof error === "string" ? data.shared[error] : error));
  return `<section id="${id.toLowerCase()}">
        <h2>${id}</h2>
        <p>${code(`AIB.${id}(${names})`, "signature")}</p>
        <p>${[description, help.more ?? ""].map(sentence).join(" ").trim()}</p>
        <h3>Arguments</h3>
        <dl>
          ${parameters.map((each) => parameter(each, help.arguments?.[each.name], data)).join("\n          ")}
        </dl>
        <h3>Errors</h3>
        <ul>
          ${errors.map(({ error, means }) => `<li>${code(error)} ${sentence(means)}</li>`).join("\n          ")}
        </ul>
        <h3>Examples</h3>
        <ul class="examples">
          ${help.examples.map((each) => example(each, data.answers)).join("\n          ")}
        </ul>
      </section>`;
}

const entry = ({ id, description }) =>
  `<li><a href="#${id.toLowerCase()}">${id}</a> ${sentence(description.replace(/[:;.] .*|\.$/s, ""))}</li>`;

/**
 * For the copy of the page in webpack.config.js.
 * @param template src/taskpane/pages/functions.html: what holds for all functions, and two places to fill
 */
async function withFunctionsHelp(template) {
  const common = template.toString();
  const data = { ...(await functionsHelpData()), isShared: (id) => common.includes(`id="${id}"`) };
  return common
    .replace("<!-- navigation -->", () => data.functions.map(entry).join("\n          "))
    .replace("<!-- functions -->", () => data.functions.map((each) => section(each, data)).join("\n      "));
}

module.exports = { functionsHelpData, withFunctionsHelp, withSemicolons };
