"use strict";

/** Several results: a table and their curves over each other. */
Page.views.comparison = (data) => {
  data.results.forEach((result, i) => { result.label = (i + 1) + " " + result.result; });
  const text = (title, name) => ({ title, value: (row) => row[name] });
  const number = (title, name, digits) => ({ title, number: true, value: (row) => row[name], text: (row) => Page.figure(row[name], digits || 6) });
  Page.section("Results",
    ...data.differences.map((sentence) => Page.element("p", null, sentence)),
    Page.lowest(data.results),
    ...Page.sortable("One row for each result", [
      text("Result", "label"), text("Network", "network"), text("Solver", "solver"), number("Seed", "seed"), number("Loss", "loss", 12),
      number("Gradient", "gradientNormInf", 3), number("Norm", "parameterNorm"), text("Verdict", "verdict"), text("Ended", "status"),
      number("Iterations", "iterations"), number("Evaluations", "evaluations"), number("Seconds", "seconds", 4),
    ], data.results)).classList.add("long");
  Page.section("Along the solves", ...Page.overlay(data.results));
};

Page.lowest = (results) => {
  const known = results.filter((result) => Number.isFinite(result.loss));
  if (known.length === 0) {
    return null;
  }
  const best = known.reduce((a, b) => (b.loss < a.loss ? b : a));
  return Page.element("p", null, "The lowest loss, " + Page.number(best.loss, 12) + ", is that of " + best.label
    + (best.solver ? " (" + best.solver + ")." : "."));
};

/** One line for each result. */
Page.overlay = (results) => {
  const drawn = results.filter((result) => Page.hasNumbers(result.trajectory.columns.loss));
  if (drawn.length === 0) {
    return [Page.note("None of the results holds states along the way.")];
  }
  const across = Page.acrossAxes.filter(([name]) => drawn.some((result) => Page.hasNumbers(result.trajectory.columns[name])));
  const lowest = Math.min(...drawn.flatMap((result) => result.trajectory.columns.loss).filter(Number.isFinite));
  drawn.forEach((result) => {
    result.trajectory.columns.above = result.trajectory.columns.loss.map((loss) => (loss === null ? null : loss - lowest));
  });
  const state = { across: across.some(([name]) => name === "evaluations") ? "evaluations" : across[0][0], up: "loss" };
  const curves = [["Loss", () => state.up], ["Largest entry of the gradient", () => "gradientNormInf"], ["Norm of the parameters", () => "parameterNorm"]];
  const spec = (column) => Page.overlaySpec(drawn, state.across, column, across);
  const figures = curves.map(([title, column]) => {
    const figure = Page.chart(title, spec(column()), Page.overlaySentence(drawn));
    figure.refresh = () => figure.redraw(spec(column()));
    return figure;
  });
  const refresh = () => figures.forEach((figure) => figure.refresh());
  return [
    Page.element("div", { class: "controls" },
      Page.choice("Over", across, state.across, (value) => { state.across = value; refresh(); }),
      Page.choice("Up", [["loss", "Loss"], ["above", "Loss above the lowest of all"]], "loss", (value) => { state.up = value; refresh(); })),
    Page.element("div", { class: "charts broad" }, figures),
  ];
};

Page.overlaySpec = (results, across, up, names) => {
  const all = results.flatMap((result) => {
    const columns = result.trajectory.columns;
    return columns.loss.map((_, i) => ({ x: columns[across] ? columns[across][i] : null, y: columns[up] ? columns[up][i] : null, order: i, result: result.label }));
  }).filter((point) => Number.isFinite(point.x) && Number.isFinite(point.y) && (up !== "above" || point.y > 0));
  const positive = all.map((point) => point.x).filter((x) => x > 0);
  const least = Math.min(...positive);
  const scaleX = positive.length > 0 && Math.max(...positive) / least >= 4 ? { type: "log", nice: false } : { type: "linear", zero: false };
  const scaleY = Page.scale(all.map((point) => point.y));
  const values = all.map((point) => Object.assign(point, { exactX: Page.number(point.x, 5), exactY: Page.number(point.y, 12),
    x: scaleX.type === "log" && !(point.x > 0) ? least / 2 : point.x }));
  const title = names.find(([name]) => name === across)[1];
  const labels = results.map((result) => result.label);
  const dashes = [[1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [12, 4], [3, 5]];
  return {
    data: { values },
    mark: { type: "line", point: { size: 12, filled: true } },
    encoding: {
      x: { field: "x", type: "quantitative", scale: scaleX, axis: Page.axis(title, scaleX, values.map((value) => value.x)) },
      y: { field: "y", type: "quantitative", scale: scaleY, axis: Page.axis(null, scaleY, values.map((value) => value.y)) },
      order: { field: "order" },
      color: { field: "result", type: "nominal", scale: { domain: labels, range: Page.series }, legend: { title: null, columns: 1, symbolType: "stroke", symbolSize: 400, symbolStrokeWidth: 3 } },
      strokeDash: { field: "result", type: "nominal", scale: { domain: labels, range: dashes } },
      tooltip: [{ field: "result" }, { field: "exactX", title }, { field: "exactY", title: "value" }],
    },
  };
};

Page.overlaySentence = (results) => "A line for each of " + results.map((result) => result.label).join("; ")
  + ". The ends stand in the table above.";
