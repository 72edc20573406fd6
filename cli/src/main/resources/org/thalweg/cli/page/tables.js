"use strict";

/**
 * A table that scrolls within itself; one of many columns becomes a list of rows, each a list of titles and values, where
 * it does not fit.
 *
 * columns: [{ title, value(row), text(row)?, number? }]; rows: any objects.
 */
Page.table = (caption, columns, rows, options = {}) => {
  const body = Page.element("tbody");
  const fill = (list) => body.replaceChildren(...list.map((row) => Page.tableRow(columns, row, options)));
  fill(rows);
  const header = Page.element("tr", null, columns.map((column) =>
    Page.element("th", { scope: "col", class: column.number ? "number" : null }, column.title)));
  const table = Page.element("table", null,
    Page.element("caption", null, caption), Page.element("thead", null, header), body);
  const width = columns.length >= 10 ? " stacks many" : columns.length >= 4 || options.stacks ? " stacks" : "";
  const box = Page.element("div", { class: "scroll" + width, tabindex: 0, role: "region", "aria-label": caption }, table);
  box.show = fill;
  box.header = header;
  return box;
};

Page.tableRow = (columns, row, options) => {
  const cells = columns.map((column) => {
    const value = column.value(row);
    const content = column.text ? column.text(row) : column.number ? Page.figure(value) : Page.breakable(value ?? "–");
    return Page.element("td", { class: column.number ? "number" : null, "data-title": column.title || null }, content);
  });
  const line = Page.element("tr", null, cells);
  if (options.decorate) {
    options.decorate(line, row);
  }
  return line;
};

/** A text that may be broken behind a comma or a slash: names of networks and folders have no blanks. */
Page.breakable = (value) => String(value).split(/(?<=[,/])/).flatMap((part, i) => (i > 0 ? [Page.element("wbr"), part] : [part]));

/** A table behind a line that opens it: the text alternative of a chart. */
Page.folded = (title, caption, columns, rows) =>
  Page.element("details", null, Page.element("summary", null, title), Page.table(caption, columns, rows));

/** Names and values below each other. */
Page.pairs = (caption, entries) =>
  Page.element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    Page.element("table", { class: "wide" }, Page.element("caption", null, caption), Page.element("tbody", null,
      entries.map((entry) => Page.element("tr", null,
        Page.element("th", { scope: "row" }, entry.label),
        Page.element("td", null, typeof entry.value === "number" ? Page.figure(entry.value, 17) : String(entry.value)))))));

/**
 * A table that is sorted by a click on a header, filtered by a text, and turned over like pages if it is long.
 *
 * options.choose(row) is called when a row is chosen with the mouse or the keyboard.
 */
Page.sortable = (caption, columns, rows, options = {}) => {
  const state = { column: null, down: false, text: "", first: 0 };
  const told = Page.element("span", { role: "status", class: "note" });
  const places = new Map(rows.map((row, place) => [row, place]));
  const decorate = (line, row) => {
    if (options.choose) {
      line.dataset.row = places.get(row);
      const button = Page.element("button", { type: "button", click: () => options.choose(row), "aria-label": options.name(row) }, "Show");
      line.prepend(Page.element("td", null, button));
    }
  };
  const shown = options.choose ? [{ title: "", value: () => null }, ...columns] : columns;
  const box = Page.table(caption, shown, [], {});
  const body = box.querySelector("tbody");
  const refresh = () => {
    const found = rows.filter((row) => Page.matches(columns, row, state.text.trim().toLowerCase()));
    const sorted = state.column ? Page.sorted(found, state.column, state.down) : found;
    state.first = Math.max(0, Math.min(state.first, Math.floor((sorted.length - 1) / Page.rowsAtOnce) * Page.rowsAtOnce));
    const seen = sorted.slice(state.first, state.first + Page.rowsAtOnce);
    body.replaceChildren(...seen.map((row) => Page.tableRow(columns, row, { decorate })));
    told.textContent = (seen.length < sorted.length ? (state.first + 1) + " to " + (state.first + seen.length) + " of " : "")
      + found.length + " of " + rows.length + " rows";
    back.disabled = state.first === 0;
    forth.disabled = state.first + seen.length >= sorted.length;
    [back, forth].forEach((button) => { button.hidden = sorted.length <= Page.rowsAtOnce; });
  };
  const turn = (text, label, by) => Page.element("button", { type: "button", "aria-label": label, click: () => {
    state.first += by * Page.rowsAtOnce;
    refresh();
    box.scrollTop = 0;
  } }, text);
  const back = turn("← Previous", "Previous " + Page.rowsAtOnce + " rows", -1);
  const forth = turn("Next →", "Next " + Page.rowsAtOnce + " rows", 1);
  [...box.header.children].slice(options.choose ? 1 : 0).forEach((cell, i) => {
    const sort = () => {
      state.down = state.column === columns[i] ? !state.down : false;
      state.column = columns[i];
      state.first = 0;
      [...box.header.children].forEach((other) => other.removeAttribute("aria-sort"));
      cell.setAttribute("aria-sort", state.down ? "descending" : "ascending");
      refresh();
    };
    cell.dataset.title = columns[i].title;
    cell.replaceChildren(Page.element("button", { type: "button", click: sort }, columns[i].title));
  });
  const filter = Page.element("input", { type: "search", input: () => { state.text = filter.value; state.first = 0; refresh(); } });
  refresh();
  return [Page.element("div", { class: "controls" }, Page.element("label", null, "Filter, by any text or column = value", filter), told, back, forth), box];
};

/** Rows of a long table that stand in the page at once. */
Page.rowsAtOnce = 100;

/** Whether a row has a text in any cell, or for "column = value" that value in that column. */
Page.matches = (columns, row, text) => {
  const [name, ...rest] = text.split("=").map((part) => part.trim());
  const chosen = rest.length > 0 ? columns.find((column) => column.title.toLowerCase() === name) : null;
  const content = (column) => String(column.value(row) ?? "").toLowerCase();
  return chosen ? content(chosen) === rest.join("=") : columns.map(content).join(" ").includes(text);
};

/** Numbers by size, others as texts; absent values last. */
Page.sorted = (rows, column, down) => {
  const value = (row) => column.value(row);
  const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en", { numeric: true }));
  const present = rows.filter((row) => value(row) !== null && value(row) !== undefined);
  const absent = rows.filter((row) => value(row) === null || value(row) === undefined);
  present.sort((a, b) => (down ? -1 : 1) * compare(value(a), value(b)));
  return [...present, ...absent];
};
