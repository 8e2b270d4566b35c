
"use strict";
// Applied before the page is drawn, so that it never flashes in the other theme.
const theme = {
  read() { try { return localStorage.getItem("rolecall-theme"); } catch { return null; } },
  keep(value) { try { localStorage.setItem("rolecall-theme", value); } catch { /* not allowed here */ } },
  set(value) { document.documentElement.dataset.theme = value; },
};
{
  const kept = theme.read();
  if (kept === "light" || kept === "dark") theme.set(kept);
}
document.addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector(".theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const current = () => document.documentElement.dataset.theme || (system.matches ? "dark" : "light");
  const { light = "Light theme", dark = "Dark theme" } = button.dataset;
  const label = () => { button.textContent = current() === "dark" ? light : dark; };
  button.hidden = false;
  label();
  system.addEventListener("change", label);
  button.addEventListener("click", () => {
    const next = current() === "dark" ? "light" : "dark";
    theme.set(next);
    theme.keep(next);
    label();
  });
});
// On paper everything is open; the stylesheet does the same where browsers know how.
const folded = [];
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:not([open])")) {
    details.open = true;
    folded.push(details);
  }
});
addEventListener("afterprint", () => {
  for (const details of folded.splice(0)) details.open = false;
});
