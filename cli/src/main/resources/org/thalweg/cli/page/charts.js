"use strict";

/** Colors by name, so that light, dark and print need no drawing anew. */
Page.series = [1, 2, 3, 4, 5, 6].map((number) => "var(--series-" + number + ")");

Page.chartConfig = {
  background: null,
  font: "system-ui, \"DejaVu Sans\", sans-serif",
  view: { stroke: "var(--line)" },
  axis: {
    labelColor: "var(--muted)", titleColor: "var(--text)", domainColor: "var(--muted)", tickColor: "var(--muted)",
    gridColor: "var(--line)", gridOpacity: 0.6, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 500, labelOverlap: "greedy",
  },
  legend: { labelColor: "var(--text)", titleColor: "var(--text)", labelFontSize: 12, titleFontSize: 12, orient: "bottom", columns: 2, labelLimit: 260 },
  range: { category: Page.series },
  line: { strokeWidth: 2 },
  mark: { color: "var(--series-1)" },
};

/**
 * Draws a Vega-Lite chart; its description is read out in place of the picture.
 *
 * Expressions are interpreted, because the page forbids itself the evaluation of text as code.
 */
Page.draw = (box, spec, description) => {
  const whole = Object.assign({
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: "container",
    height: 260,
    autosize: { type: "fit", contains: "padding", resize: true },
    description,
    config: Page.chartConfig,
  }, spec);
  return vegaEmbed(box, whole, { renderer: "svg", actions: false, ast: true, tooltip: { theme: "custom", formatTooltip: Page.tooltip } })
    .then((result) => { box.view = result.view; box.dataset.drawn = "yes"; return result; });
};

/** The tooltip as lines of escaped text. */
Page.tooltip = (value, sanitize) => {
  if (value === null || typeof value !== "object") {
    return sanitize(String(value));
  }
  const rows = Object.entries(value).filter(([, entry]) => entry !== undefined && entry !== null && entry !== "");
  return "<table><tbody>" + rows.map(([name, entry]) =>
    "<tr><td class=\"key\">" + sanitize(name) + "</td><td class=\"value\">" + sanitize(String(entry)) + "</td></tr>").join("") + "</tbody></table>";
};

/** A chart with its caption and the sentence that says what it shows. */
Page.chart = (caption, spec, description, ...alternatives) => {
  const box = Page.element("div", { class: "chart" });
  const figure = Page.element("figure", null,
    Page.element("figcaption", null, caption), box, Page.note(description), Page.saving(caption, box), ...alternatives);
  figure.redraw = (newSpec, newDescription = description) => {
    figure.querySelector(".note").textContent = newDescription;
    return Page.draw(box, newSpec, caption + ". " + newDescription);
  };
  Page.later(() => figure.redraw(spec));
  return figure;
};

Page.pending = [];

/** Drawing waits until the boxes stand in the page and have a width. */
Page.later = (task) => {
  if (Page.pending === null) {
    queueMicrotask(task);
  } else {
    Page.pending.push(task);
  }
};

Page.drawPending = () => {
  const tasks = Page.pending;
  Page.pending = null;
  return Promise.all(tasks.map((task) => task()));
};

/** A logarithmic scale if all values are positive and span a factor of 4, else a linear one that need not begin at 0. */
Page.scale = (values) => {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(...finite);
  const high = Math.max(...finite);
  return low > 0 && high / low >= 4 ? { type: "log", nice: false } : { type: "linear", zero: false, nice: true };
};

/** Short numbers; on wide logarithmic axes powers of ten alone. */
Page.axis = (title, scale, values) => Object.assign({ title, format: "~g", tickCount: 6 }, scale.type === "log" ? Page.decades(values) : {});

/** Powers of ten between the values, at most eight; nothing where they are too few to read an axis by. */
Page.decades = (values) => {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  const first = Math.ceil(Math.log10(Math.min(...positive)) - 1e-9);
  const last = Math.floor(Math.log10(Math.max(...positive)) + 1e-9);
  const step = Math.ceil((last - first + 1) / 8);
  const ticks = [];
  for (let power = first; power <= last; power += step) {
    ticks.push(Number("1e" + power));
  }
  return ticks.length >= 3 ? { values: ticks } : {};
};
