
"use strict";
{
  const table = document.querySelector("table[data-sortable]");
  if (table) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];

    const words = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });

    // What is not known comes last in either direction.
    const compare = (a, b, way) => {
      if (a === null || b === null) return (a === null) - (b === null);
      return way * (typeof a === "number" ? a - b : words.compare(a, b));
    };
    const value = (row, column, kind) => {
      const cell = row.cells[column];
      const text = (kind === "number" ? cell.dataset.sort : cell.textContent).trim();
      if (text === "" || text === "–") return null;
      return kind === "number" ? Number(text) : text;
    };
    const sort = (head) => {
      const down = head.getAttribute("aria-sort") === "ascending";
      const { kind } = head.dataset;
      const keyed = rows.map((row, place) => ({ row, place, key: value(row, head.cellIndex, kind) }));
      keyed.sort((a, b) => compare(a.key, b.key, down ? -1 : 1) || a.place - b.place);
      body.append(...keyed.map(({ row }) => row));
      for (const other of heads) other.setAttribute("aria-sort", "none");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
    };
    for (const head of heads) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => sort(head));
    }

    const box = document.querySelector(".filter");
    const input = box.querySelector("input");
    const shown = box.querySelector(".shown");
    const { shown: someOf = "%1 of %2" } = shown.dataset;
    const none = document.querySelector(".none");
    const texts = new Map(rows.map((row) => [row, row.textContent.toLocaleLowerCase()]));
    const filter = () => {
      const wanted = input.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      for (const row of rows) {
        row.hidden = !wanted.every((word) => texts.get(row).includes(word));
        count += !row.hidden;
      }
      shown.textContent = wanted.length ? someOf.replace("%1", count).replace("%2", rows.length) : "";
      none.hidden = count > 0;
    };
    box.hidden = false;
    input.addEventListener("input", filter);
    // Browsers may bring back what was typed before the page was left.
    filter();
  }
}
