// What the tests share: a browser, pages that must not complain, and the reports.
import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { chromium } from "playwright-core";

const reports = process.env.REPORTS;

export const start = () => chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--mute-audio", "--autoplay-policy=no-user-gesture-required"],
});

// The address of a page of one of the reports, over file:// as people open it.
export const address = (report, file) => pathToFileURL(join(reports, report, "report", file)).href;

// The pages of a report whose names match.
export const pages = (report, pattern) =>
  readdirSync(join(reports, report, "report")).filter((file) => pattern.test(file)).sort();

// Opens a page; `complaints` gathers errors of scripts and of the content security policy.
export const open = async (browser, url, options = {}) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  page.complaints = [];
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("console", (message) => { if (message.type() === "error") page.complaints.push(message.text()); });
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) page.complaints.push(`asks for ${request.url()}`);
  });
  await page.goto(url);
  return page;
};

// One page of each kind.
export const kinds = () => [
  ["overview", "small", "index.html"],
  ["overview of many", "large", "index.html"],
  ["calls", "large", "calls-1.html"],
  ["agent", "small", pages("small", /^agent-ben/)[0]],
  ["comparison", "small", pages("small", /^compare-/)[0]],
  ["call with reviews", "small", "2024-00009.html"],
  ["call with sound", "real", "interrupting.html"],
];
