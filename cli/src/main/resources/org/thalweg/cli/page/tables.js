"use strict";

/**
 * A table that scrolls within itself.
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
  const box = Page.element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, table);
  box.show = fill;
  box.header = header;
  return box;
};

Page.tableRow = (columns, row, options) => {
  const cells = columns.map((column) => {
    const value = column.value(row);
    const content = column.text ? column.text(row) : column.number ? Page.figure(value) : value ?? "–";
    return Page.element("td", { class: column.number ? "number" : null }, content);
  });
  const line = Page.element("tr", null, cells);
  if (options.decorate) {
    options.decorate(line, row);
  }
  return line;
};

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
