"use strict";

/** What an objective tells of the point in sentences, and its curves: the network as lines, what is known as dots. */
Page.objective = (told) => [
  told.statements.length ? Page.element("ul", { class: "plain" }, told.statements.map((statement) => Page.element("li", null,
    statement.sentence, statement.proved ? Page.element("span", { class: "proved" }, " proved") : null))) : null,
  told.series.length ? Page.objectiveCurves(told) : null,
];

Page.objectiveCurves = (told) => {
  const rows = (series) => series.x.map((x, i) => ({ x, y: series.y[i], of: series.label }));
  const lines = told.series.filter((series) => !series.dots).flatMap(rows);
  const dots = told.series.filter((series) => series.dots).flatMap(rows);
  const color = { field: "of", type: "nominal", legend: { title: null }, scale: {
    domain: told.series.map((series) => series.label),
    range: told.series.map((series) => Page.series[series.color % Page.series.length]),
  } };
  const x = { field: "x", type: "quantitative", scale: { zero: false, nice: false }, axis: { title: told.axis, tickCount: 6 } };
  const y = { field: "y", type: "quantitative", scale: { zero: false }, axis: { title: "Value" } };
  const tooltip = [{ field: "x", title: told.axis, format: ".6g" }, { field: "y", title: "value", format: ".6g" }, { field: "of" }];
  const layer = [];
  if (lines.length) {
    layer.push({ data: { values: lines }, mark: { type: "line" }, encoding: { x, y, color } });
  }
  if (dots.length) {
    layer.push({ data: { values: dots }, mark: { type: "point", filled: false, size: 40, strokeWidth: 1.6, opacity: 1 },
      encoding: { x, y, color, tooltip } });
  }
  const columns = [
    { title: told.axis, number: true, value: (row) => row.x }, { title: "Value", number: true, value: (row) => row.y },
    { title: "Of", value: (row) => row.of },
  ];
  return Page.chart("Picture of the solution", { layer }, "Lines and circles: " + told.series.map((series) => series.label
    + (series.dots ? " (circles)" : " (line)")).join("; ") + ".", Page.folded("Table of the curves", "Points", columns, dots.concat(lines)));
};
