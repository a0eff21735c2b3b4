// Opens the exported pages in a browser, goes through the scenarios, and prints what went wrong in each as JSON.
// node drive.mjs MODULES BROWSER FOLDER, where FOLDER holds town.html, public.html and hostile.html.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { scenarios } from "./scenarios.mjs";

const [modules, executablePath, folder] = process.argv.slice(2);
const require = createRequire(pathToFileURL(resolve(modules, "..", "any.js")));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
// With scroll bars, as most readers have them.
const browser = await chromium.launch({ executablePath, args: quiet, ignoreDefaultArgs: ["--hide-scrollbars"] });
const results = {};

for (const [name, scenario] of Object.entries(scenarios)) {
  const problems = [];
  const context = await browser.newContext(
    { viewport: { width: 1280, height: 900 }, timezoneId: "America/Toronto", ...scenario.options },
  );
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  page.on(
    "console",
    (line) => ["error", "warning"].includes(line.type()) && problems.push(`console: ${line.text().slice(0, 300)}`),
  );
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => problems.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => !/^(file|data):/.test(request.url()) && problems.push(`request: ${request.url()}`));
  const open = (file, fragment = "") => page.goto(
    pathToFileURL(resolve(folder, file)).href + fragment,
  ).then(() => page.waitForSelector("#period:not(:empty)"));
  const check = (good, what) => good || problems.push(what);
  const same = (found, wanted, what) => check(
    JSON.stringify(found) === JSON.stringify(wanted),
    `${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`,
  );
  const audit = async (what) => {
    await page.evaluate(axe);
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await page.evaluate(
      (values) => globalThis.axe.run({ runOnly: { type: "tag", values } }),
      tags,
    );
    for (const { id, nodes } of violations) problems.push(
      `${what}: ${id}: ${nodes.map((node) => node.html.slice(0, 150)).slice(0, 3).join(" | ")}`,
    );
  };
  try {
    await scenario.run({ page, open, check, same, audit });
  } catch (error) {
    problems.push(`stopped: ${error.message.slice(0, 600)}`);
  }
  results[name] = problems;
  await context.close();
}
await browser.close();
console.log(JSON.stringify(results));
